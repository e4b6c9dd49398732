import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '../parts/Notice'
import { Skeleton } from '../parts/Skeleton'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { Actions } from './Actions'
import { ErrorSummary } from './ErrorSummary'
import formStyle from './form/Form.module.css'
import { StepPage } from './StepPage'
import { useApplication } from './useApplication'
import { useElectronic } from './useElectronic'
import { useLeave } from './useLeave'

/** Whether notices are served in the inbox (served when they enter it): asked unless it was agreed for all cases. */
export function ServiceStep() {
  const { t } = useTranslation(['translation', 'apply'])
  const { electronic, since, own, pending } = useElectronic()
  const leave = useLeave('service')
  const [tried, setTried] = useState(0)
  const wrong = tried > 0 && electronic === undefined
  const problems = new Map(wrong ? [['/electronic', t('apply.wrong.choose')]] : [])
  const goOn = () => (electronic === undefined ? setTried(tried + 1) : leave())
  if (pending)
    return (
      <StepPage step="service" title={t('apply.service.title')}>
        <Skeleton rows={2} />
      </StepPage>
    )
  if (since)
    return (
      <StepPage step="service" title={t('apply.service.title')}>
        <Notice kind="good">
          <p>{t('apply:service.agreed', { day: momentInWords(since, language()) })}</p>
        </Notice>
        <p>
          {t('apply:service.change')} <Link to="/me">{t('apply:service.where')}</Link>
        </p>
        <Actions go={leave} />
      </StepPage>
    )
  return (
    <StepPage step="service" title={t('apply.service.title')} lead={t('apply:service.lead')}>
      <ErrorSummary key={tried} problems={problems} arrived={wrong} />
      <Choices electronic={electronic} wrong={wrong} />
      <p>
        {t(own ? 'apply:service.all' : 'apply:service.case')}{' '}
        {own && <Link to="/me">{t('apply:service.where')}</Link>}
      </p>
      <Actions go={goOn} />
    </StepPage>
  )
}

function Choices({ electronic, wrong }: { electronic: boolean | undefined; wrong: boolean }) {
  const { t } = useTranslation(['translation', 'apply'])
  const { writing } = useApplication()
  return (
    <fieldset className={formStyle.question} data-wrong={wrong ? '' : undefined}>
      <legend className="unseen">{t('apply.service.title')}</legend>
      <div className={formStyle.choices} id="electronic">
        {[true, false].map((value) => (
          <label key={String(value)} className={formStyle.choice}>
            <input
              type="radio"
              name="electronic"
              checked={electronic === value}
              onChange={() => writing.take({ electronic: value })}
            />
            <span>
              {t(value ? 'apply:service.yes' : 'apply:service.no')}
              <small>{t(value ? 'apply:service.yes-text' : 'apply:service.no-text')}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
