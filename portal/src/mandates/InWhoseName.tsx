import { useTranslation } from 'react-i18next'
import type { Organisation } from '../api/shapes'
import formStyle from '../apply/form/Form.module.css'
import style from './Mandates.module.css'

interface Props {
  organisations: Organisation[]
  chosen: Organisation | undefined
  choose: (organisation: Organisation | undefined) => void
}

/** In one's own name, or in that of an organisation. */
export function InWhoseName({ organisations, chosen, choose }: Props) {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  return (
    <fieldset className={`${formStyle.question} ${style.asked}`}>
      <legend>{words('new.in-name')}</legend>
      <div className={formStyle.choices}>
        <label className={formStyle.choice}>
          <input type="radio" name="grantor" checked={!chosen} onChange={() => choose(undefined)} />
          <span>{t('apply.start.myself')}</span>
        </label>
        {organisations.map((organisation) => (
          <label key={organisation.id} className={formStyle.choice}>
            <input
              type="radio"
              name="grantor"
              checked={chosen?.id === organisation.id}
              onChange={() => choose(organisation)}
            />
            <span>{organisation.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
