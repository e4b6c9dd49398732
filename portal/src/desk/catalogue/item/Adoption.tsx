import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Item } from '../../../api/shapes'
import { Rows } from '../../../parts/Card'
import { Failure } from '../../../parts/Failure'
import { More } from '../../../parts/More'
import { Skeleton } from '../../../parts/Skeleton'
import { isWithin, levelOf } from '../levels'
import { adoptionsQuery } from '../queries'
import type { Adopted } from '../shapes'
import type { Edited } from '../useEditing'
import { optionInWords } from '../words'
import style from '../Catalogue.module.css'
import { AdoptForm } from './AdoptForm'

/** The local items over an item by region, and adopting it for one's own departments. */
export function Adoption({ item, departments }: { item: Item; departments: Edited[] }) {
  const { t } = useTranslation('catalogue')
  const found = useInfiniteQuery(adoptionsQuery(item.id))
  const local = found.data?.pages.flatMap((page) => page.items) ?? []
  if (!item.offer && local.length === 0) return null
  const offered = departments.filter(
    ({ region }) =>
      !item.retiredAt &&
      region !== item.region &&
      isWithin(region, item.region) &&
      item.offer?.levels.includes(levelOf(region)) &&
      local.every((one) => one.region !== region),
  )
  return (
    <section className={style.part} aria-labelledby="adoption">
      <h2 id="adoption">{t('adoption.title')}</h2>
      {found.isPending && <Skeleton rows={2} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && local.length === 0 && <p>{t('adoption.none')}</p>}
      {local.length > 0 && (
        <Rows>
          {local.map((one) => (
            <li key={one.item}>
              <Row local={one} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
      {found.isSuccess && offered.length > 0 && <AdoptForm item={item.id} departments={offered} />}
    </section>
  )
}

function Row({ local }: { local: Adopted }) {
  const { t } = useTranslation('catalogue')
  const state = local.conflicts > 0 ? 'CONFLICT' : local.behind ? 'BEHIND' : 'IN_FORCE'
  return (
    <Link to={`/desk/catalogue/items/${local.item}`} className={style.row}>
      <strong>{local.department.name}</strong>
      <span className={style.soft}>
        {t('adoption.where', { level: optionInWords(local.level, t), region: local.region })}
      </span>
      <span className={style.soft}>{t('adoption.made-of', { version: local.adopted })}</span>
      <span className={style.sign} data-state={state}>
        {t(`adoption.${state}`, { count: local.conflicts })}
      </span>
    </Link>
  )
}
