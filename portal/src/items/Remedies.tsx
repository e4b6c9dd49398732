import { useTranslation } from 'react-i18next'
import type { Item } from '../api/shapes'
import { Disclosure } from '../parts/Disclosure'
import { limitInWords } from './limits'
import style from './More.module.css'

/** How a decision can be contested: as the item says, or else as the law has it for all. */
export function Remedies({ item }: { item: Item }) {
  const { t } = useTranslation('items')
  const { t: common } = useTranslation()
  const remedies = item.remedies ?? []
  if (remedies.length === 0 && item.depth !== 'ONLINE') return null
  return (
    <Disclosure title={common('item.remedies')}>
      {remedies.length === 0 && <p>{common('item.remedies-text')}</p>}
      {remedies.map(({ kind, authority, address, limit }) => (
        <div key={`${kind} ${authority}`} className={style.part}>
          <h3>{t(`remedies.${kind}`)}</h3>
          <p>{authority}</p>
          {address && <p>{address}</p>}
          {limit && <p>{t('remedies.limit', { limit: limitInWords(limit, common) })}</p>}
        </div>
      ))}
    </Disclosure>
  )
}
