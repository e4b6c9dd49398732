import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from './Actions'
import { ErrorSummary } from './ErrorSummary'
import formStyle from './form/Form.module.css'
import { StepPage } from './StepPage'
import { useApplication, useDraft } from './useApplication'
import { useLeave } from './useLeave'

/** Whether notices are served in the inbox (served when they enter it), asked before submitting. */
export function ServiceStep() {
  const { t } = useTranslation()
  const { writing } = useApplication()
  const { electronic } = useDraft()
  const leave = useLeave('service')
  const [tried, setTried] = useState(0)
  const wrong = tried > 0 && electronic === undefined
  const problems = new Map(wrong ? [['/electronic', t('apply.wrong.choose')]] : [])
  const goOn = () => (electronic === undefined ? setTried(tried + 1) : leave())
  return (
    <StepPage step="service" title={t('apply.service.title')} lead={t('apply.service.lead')}>
      <ErrorSummary key={tried} problems={problems} arrived={wrong} />
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
                {t(value ? 'apply.service.yes' : 'apply.service.no')}
                <small>{t(value ? 'apply.service.yes-text' : 'apply.service.no-text')}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>{t('apply.service.revoke')}</p>
      <Actions go={goOn} />
    </StepPage>
  )
}
