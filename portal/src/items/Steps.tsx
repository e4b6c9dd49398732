import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import style from './Steps.module.css'

/** What happens after one has applied, and who does it by when. */
export function Steps({ item }: { item: Item }) {
  const { t } = useTranslation()
  const promise = item.limits?.PROMISE
  const limit = promise?.unit ? t(`unit.${promise.unit}`, { count: promise.amount }) : ''
  return (
    <section aria-labelledby="steps" className={style.steps}>
      <h2 id="steps">{t('item.steps')}</h2>
      <ol>
        <li>
          <p className={style.name}>{t('item.step-apply')}</p>
          <p>{t('item.step-apply-text')}</p>
        </li>
        <li>
          <p className={style.name}>{t('item.step-intake')}</p>
          <p>{t('item.step-intake-text')}</p>
        </li>
        <li>
          <p className={style.name}>{t('item.step-decide')}</p>
          <p>
            {item.handlingType === 'ON_THE_SPOT'
              ? t('item.step-spot-text', { department: item.departmentName })
              : t('item.step-decide-text', { department: item.departmentName, limit })}
          </p>
        </li>
        <li>
          <p className={style.name}>{t('item.step-result')}</p>
          <p>{t('item.step-result-text', { result: item.result?.name ?? t('item.the-result') })}</p>
        </li>
      </ol>
    </section>
  )
}
