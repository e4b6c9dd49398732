import { CircleCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { ButtonLink } from '../parts/Button'
import { ReceiptCode } from '../cases/ReceiptCode'
import { Page } from '../parts/Page'
import { limitInWords } from '../items/limits'
import { dayInWords, daysAway } from '../texts/days'
import { language } from '../texts/texts'
import style from './Receipt.module.css'
import { useApplication, useDraft } from './useApplication'

/** Handed in: its number, what happens next and by when. */
export function Receipt() {
  const { t } = useTranslation()
  const { item } = useApplication()
  const { dossier } = useDraft()
  if (dossier.status === 'DRAFT') return <Navigate to={`/apply/${dossier.id}/check`} replace />
  const intake = dossier.limits.find(({ kind }) => kind === 'INTAKE')
  const promise = item.limits?.PROMISE
  const department = dossier.department.name || item.departmentName
  return (
    <Page title={t('apply.receipt.title')}>
      <div className={style.panel}>
        <CircleCheckBig aria-hidden size={40} strokeWidth={1.75} />
        <p>{item.name}</p>
        {dossier.number && (
          <p>
            {t('apply.receipt.number')}
            <strong className="figures">{dossier.number}</strong>
          </p>
        )}
        <ReceiptCode id={dossier.id} />
      </div>
      <section className={style.next} aria-labelledby="next">
        <h2 id="next">{t('apply.receipt.next')}</h2>
        <ol>
          <li>
            {intake?.dueOn
              ? t('apply.receipt.intake', {
                  department,
                  day: dayInWords(intake.dueOn, language()),
                  away: daysAway(intake.dueOn, language()),
                })
              : t('apply.receipt.intake-soon', { department })}
          </li>
          {promise && item.handlingType !== 'ON_THE_SPOT' && (
            <li>
              {t('apply.receipt.decision', {
                limit: limitInWords(promise, t),
              })}
            </li>
          )}
          <li>{t('apply.receipt.told')}</li>
        </ol>
        <p>{t('apply.receipt.silence')}</p>
      </section>
      <div className={style.buttons}>
        <ButtonLink look="primary" wide to={`/cases/${dossier.id}`}>
          {t('apply.receipt.follow')}
        </ButtonLink>
        <ButtonLink look="quiet" to="/">
          {t('not-found.home')}
        </ButtonLink>
      </div>
    </Page>
  )
}
