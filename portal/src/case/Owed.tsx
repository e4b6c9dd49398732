import { useQuery } from '@tanstack/react-query'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier, Owed as OwedState } from '../api/shapes'
import { limitInWords } from '../items/limits'
import { itemVersionQuery } from '../items/queries'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import { WhyDay } from './WhyDay'
import style from './End.module.css'

/** What the application was accepted without: by when, how far it is, and the way to supply it. */
export function Owed({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: item } = useQuery({
    ...itemVersionQuery(dossier.item.id, dossier.item.version),
    enabled: dossier.owed.length > 0,
  })
  if (dossier.owed.length === 0) return null
  const names = new Map(item?.materials?.map(({ code, name }) => [code, name]))
  const possible = dossier.actions.some(({ name }) => name === 'FULFIL')
  return (
    <Card aria-labelledby="owed" className={style.sealed}>
      <h2 id="owed" className={style.title}>
        <FileClock aria-hidden size={28} />
        {t('owed.title')}
      </h2>
      <ul className={style.asked}>
        {dossier.owed.map((owed) => (
          <li key={owed.number}>
            <strong>{names.get(owed.material) ?? owed.material}</strong>
            <p className={style.text}>
              <When owed={owed} />
            </p>
            {owed.state === 'OWED' && owed.dueOn && (
              <WhyDay title={t('clock.why')} id={dossier.id} of={{ obligation: owed.number }} />
            )}
          </li>
        ))}
      </ul>
      {possible && (
        <p>
          <ButtonLink look="primary" to={`/cases/${dossier.id}/owed`}>
            {t('owed.go')}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}

function When({ owed }: { owed: OwedState }) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  if (owed.state !== 'OWED') return t(`owed.${owed.state}`)
  return owed.dueOn
    ? t(`owed.until.${owed.as}`, { day: dayInWords(owed.dueOn, language()) })
    : t(`owed.after.${owed.as}`, { limit: limitInWords(owed.budget, common) })
}
