import { useTranslation } from 'react-i18next'
import formStyle from '../apply/form/Form.module.css'
import style from './Mandates.module.css'

/** The roles a legal representative gives; none means named services. */
export type GivenRole = 'MANAGER' | 'HANDLER'

const roles = [undefined, 'HANDLER', 'MANAGER'] as const

interface Props {
  chosen: GivenRole | undefined
  choose: (role: GivenRole | undefined) => void
}

/** For named services only, or for all of them by a role. */
export function RoleChoice({ chosen, choose }: Props) {
  const { t } = useTranslation('mandates')
  return (
    <fieldset className={`${formStyle.question} ${style.asked}`}>
      <legend>{t('new.role')}</legend>
      <div className={formStyle.choices}>
        {roles.map((role) => (
          <label key={role ?? ''} className={formStyle.choice}>
            <input type="radio" name="role" checked={chosen === role} onChange={() => choose(role)} />
            <span>
              {role ? t(`role.${role}`) : t('new.no-role')}
              {role && <small>{t(`new.role-text.${role}`)}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
