import { useQuery } from '@tanstack/react-query'
import { FilePenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../api/shapes'
import { limitInWords } from '../items/limits'
import { itemVersionQuery } from '../items/queries'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import { nameOf } from './supplement/marks'
import style from './End.module.css'

/** What the one supplement request asks for, and the way to supply it. */
export function Asked({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  if (dossier.status !== 'SUPPLEMENT_REQUESTED' || !dossier.supplement) return null
  const waiting = dossier.limits.find(({ awaitsService }) => awaitsService)
  const possible = dossier.actions.some(({ name }) => name === 'SUPPLY')
  return (
    <Card aria-labelledby="asked" className={style.sealed}>
      <h2 id="asked" className={style.title}>
        <FilePenLine aria-hidden size={28} />
        {t('asked.title')}
      </h2>
      <p>{t('asked.text', { department: dossier.department.name })}</p>
      {waiting && <p>{t('asked.to-serve', { limit: limitInWords(waiting.budget, common) })}</p>}
      <ul className={style.asked}>
        {dossier.supplement.wanted.map(({ pointer, note }) => (
          <li key={pointer}>
            <strong>{nameOf(item, pointer)}</strong>
            <p className={style.text}>{note}</p>
          </li>
        ))}
      </ul>
      {possible && (
        <p>
          <ButtonLink look="primary" to={`/cases/${dossier.id}/supplement`}>
            {t('asked.go')}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
