import { useTranslation } from 'react-i18next'
import { Choice } from '../../settings/Choice'
import style from '../Clients.module.css'
import { plans, quotaOf, type Plan } from '../shapes'

/** How many calls it may make. */
export function Plans({ chosen, choose }: { chosen: Plan; choose: (plan: Plan) => void }) {
  const { t } = useTranslation('clients')
  return (
    <div className={style.choices}>
      <Choice
        name="plan"
        title={t('new.plan')}
        chosen={chosen}
        options={plans.map((value) => ({ value, name: t(`plan.${value}`) }))}
        choose={choose}
      />
      <p className={style.soft}>{t('plan.quota', { name: t(`plan.${chosen}`), calls: quotaOf(chosen) })}</p>
    </div>
  )
}
