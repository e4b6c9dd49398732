import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Wrong } from '../../parts/Field'
import style from '../Clients.module.css'
import { scopes, type Scope } from '../shapes'

interface Props {
  chosen: Scope[]
  error: string | undefined
  choose: (scopes: Scope[]) => void
}

/** What people will be asked to consent to. */
export function Scopes({ chosen, error, choose }: Props) {
  const { t } = useTranslation('clients')
  const id = useId()
  return (
    <fieldset className={style.choices}>
      <legend>{t('new.scopes')}</legend>
      {error && <Wrong id={id}>{error}</Wrong>}
      {scopes.map(({ value, text }) => (
        <label key={value} className={style.check}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? id : undefined}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
            }
          />
          <span>
            {t(`scope.${text}.name`)} <code>{value}</code>
          </span>
          <span className={style.soft}>{t(`scope.${text}.text`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
