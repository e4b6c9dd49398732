import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import { Disclosure } from '../parts/Disclosure'
import { Pair, Pairs } from './Pairs'
import style from './More.module.css'

/** What each fee is, how it is set, and the law that allows it. */
export function Fees({ fee }: { fee: Item['fee'] }) {
  const { t } = useTranslation('items')
  if (!fee?.charged || !fee.items?.length) return null
  return (
    <Disclosure title={t('fees.title')} open>
      {fee.items.map(({ name, standard, basis, amount }) => (
        <div key={name} className={style.part}>
          <h3>{name}</h3>
          <Pairs>
            {amount && <Pair name={t('fees.amount')}>{t('fees.yuan', { amount: amount.amount })}</Pair>}
            <Pair name={t('fees.standard')}>{standard}</Pair>
            <Pair name={t('fees.basis')}>{basis}</Pair>
          </Pairs>
        </div>
      ))}
      {fee.onlinePayment && <p>{t('fees.online')}</p>}
    </Disclosure>
  )
}
