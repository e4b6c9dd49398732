import { useTranslation } from 'react-i18next'
import type { Mandate } from '../../api/shapes'
import formStyle from '../form/Form.module.css'
import type { Applicant } from './openDraft'

interface Props {
  mandates: Mandate[]
  chosen: Applicant | undefined
  choose: (applicant: Applicant | undefined) => void
}

/** For whom: oneself, or one of those whose mandate for this item is in force. */
export function Whom({ mandates, chosen, choose }: Props) {
  const { t } = useTranslation()
  const byGrantor = [...new Map(mandates.map((mandate) => [mandate.grantor.id, mandate])).values()]
  return (
    <fieldset className={formStyle.question}>
      <legend>{t('apply.start.whom')}</legend>
      <div className={formStyle.choices}>
        <label className={formStyle.choice}>
          <input type="radio" name="whom" checked={!chosen} onChange={() => choose(undefined)} />
          <span>{t('apply.start.myself')}</span>
        </label>
        {byGrantor.map(({ kind: right, grantor: { kind, id, name } }) => (
          <label key={id} className={formStyle.choice}>
            <input
              type="radio"
              name="whom"
              checked={chosen?.id === id}
              onChange={() => choose({ kind, id })}
            />
            <span>
              {t('apply.start.for', { name: name ?? '' })}
              <small>{t(right === 'GUARDIAN' ? 'apply.start.for-child' : 'apply.start.for-text')}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
