import { useTranslation } from 'react-i18next'
import formStyle from '../apply/form/Form.module.css'
import style from './Mandates.module.css'

/** Whether the person helps as a village helper, in a post of an official. */
export function HelperChoice({ chosen, choose }: { chosen: boolean; choose: () => void }) {
  const { t } = useTranslation('mandates')
  return (
    <div className={`${formStyle.choices} ${style.asked}`}>
      <label className={formStyle.choice}>
        <input type="checkbox" checked={chosen} onChange={choose} />
        <span>
          {t('new.help')}
          <small>{t('new.help-text')}</small>
        </span>
      </label>
    </div>
  )
}
