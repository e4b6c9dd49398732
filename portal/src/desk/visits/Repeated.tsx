import { useInfiniteQuery, infiniteQueryOptions } from '@tanstack/react-query'
import { Footprints } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api, body } from '../../api/client'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import style from '../officials/Officials.module.css'
import { Line } from './Line'

const repeatedQuery = infiniteQueryOptions({
  queryKey: ['queues', 'repeated-visits'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => {
    const query = { limit: 30, ...(pageParam ? { after: pageParam } : {}) }
    return body(api.GET('/v1/queues/repeated-visits', { params: { query } }))
  },
  getNextPageParam: (page) => page.next ?? undefined,
})

/** Where once was not enough, for supervisors. */
export function Repeated() {
  const { t } = useTranslation('visits')
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate duty="SUPERVISE">
        <Page title={t('page.title')} lead={t('page.lead')}>
          <List />
        </Page>
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

function List() {
  const { t } = useTranslation('visits')
  const found = useInfiniteQuery(repeatedQuery)
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  if (found.isPending) return <Skeleton rows={3} />
  if (found.isError && !found.data) return <Failure error={found.error} again={() => void found.refetch()} />
  if (all.length === 0)
    return (
      <Empty icon={Footprints} title={t('page.none')}>
        <p>{t('page.none-text')}</p>
      </Empty>
    )
  return (
    <>
      <Rows>
        {all.map(({ visited, visit }) => (
          <li key={`${visited.id}/${visit.number}`} className={style.row}>
            <Link to={`/desk/cases/${visited.id}`}>
              {visited.item.name} · <span className="figures">{visited.number}</span>
            </Link>
            <span>{t('block.count', { count: visited.visits })}</span>
            <Line visit={visit} />
          </li>
        ))}
      </Rows>
      <More of={found} />
    </>
  )
}
