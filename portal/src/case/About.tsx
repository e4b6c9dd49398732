import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Dossier } from '../api/shapes'
import { ReceiptCode } from '../cases/ReceiptCode'
import { Disclosure } from '../parts/Disclosure'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { agentInWords } from './agentInWords'
import style from './Answers.module.css'

/** Whose case it is, about what, since when, and how its results are served. */
export function About({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const {
    applicant,
    agent,
    takenInAt,
    department,
    item,
    submittedAt,
    agreesToElectronicService: online,
  } = dossier
  const rows: readonly (readonly [string, Exclude<ReactNode, Promise<unknown>>])[] = [
    [t('case.applicant'), applicant.name],
    [t('case.agent'), agent ? agentInWords(agent) : ''],
    [t('case.taken-in'), takenInAt?.name],
    [t('case.service'), <Link to={`/items/${item.id}`}>{item.name}</Link>],
    [t('case.department'), department.name],
    [t('case.submitted'), submittedAt ? momentInWords(submittedAt, language()) : ''],
    [t('case.code'), submittedAt ? <ReceiptCode id={dossier.id} /> : ''],
    [t('case.served'), submittedAt ? t(online ? 'case.served-online' : 'case.served-otherwise') : ''],
  ]
  return (
    <Disclosure title={t('case.about')}>
      <dl className={style.answers}>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Link to={`/accesses?case=${dossier.id}`}>{t('translation:accesses.title')}</Link>
    </Disclosure>
  )
}
