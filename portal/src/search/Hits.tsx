import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Hit } from '../items/Hit'
import { itemsQuery, type Wanted } from '../items/queries'
import { Rows } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { More } from '../parts/More'
import { Skeleton } from '../parts/Skeleton'
import style from './Hits.module.css'

/** The list that answers; how much it holds is told to who cannot see it. */
export function Hits({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation()
  const found = useInfiniteQuery({ ...itemsQuery(wanted), placeholderData: (before) => before })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={style.hits} data-stale={found.isPlaceholderData || undefined}>
      <p role="status" className={items.length ? style.count : 'unseen'}>
        {found.isSuccess &&
          (found.hasNextPage
            ? t('search.more-than', { count: items.length })
            : t('search.found', { count: items.length }))}
      </p>
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && (
        <Empty icon={SearchX} title={t('search.none', { words: wanted.q ?? '' })}>
          <p>{t('search.none-text')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <Rows>
          {items.map((item) => (
            <li key={item.id}>
              <Hit item={item} heading="h2" />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </div>
  )
}
