import { useInfiniteQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Skeleton } from '../../parts/Skeleton'
import { useArrival } from '../../parts/useArrival'
import { nextOf } from '../actions'
import { Filters } from './Filters'
import { List } from './List'
import { queueQuery } from './queries'
import { LiveQueue } from './LiveQueue'
import { useWanted } from './useWanted'
import style from './Queue.module.css'

/** As many rows are made with the page; those below the fold follow at once, and what is asked for beside the queue. */
const SEEN = 8

/** What waits: for this official, in this official's hands, or in the departments at large. */
export function Queue({ open, onHelp }: { open: string | undefined; onHelp: () => void }) {
  const { t } = useTranslation('desk')
  const { wanted, view, params, put, clear } = useWanted()
  // Shown in small pieces of time: a slow phone listens to its user meanwhile.
  const found = useDeferredValue(
    useInfiniteQuery({ ...queueQuery(wanted), placeholderData: (before) => before }),
  )
  const rest = useDeferredValue(true, false)
  const entries = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section
      className={style.queue}
      aria-label={t('queue.title')}
      data-stale={found.isPlaceholderData || undefined}
    >
      {rest && <LiveQueue open={open} />}
      {open ? <h2 className={style.title}>{t('queue.title')}</h2> : <Title />}
      <Filters view={view} params={params} put={put} clear={clear} ready={rest && !found.isPending} />
      <p role="status" className="unseen">
        {found.isSuccess && t('queue.found', { count: entries.length })}
      </p>
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && entries.length === 0 && (
        <Empty icon={Inbox} title={t(`queue.none.${view}`)}>
          <p>{t('queue.none.text')}</p>
        </Empty>
      )}
      {entries.length > 0 && (
        <List
          entries={rest ? entries : entries.slice(0, SEEN)}
          open={open}
          next={nextOf(entries)?.id}
          onHelp={onHelp}
        />
      )}
      <More of={found} />
    </section>
  )
}

/** Without an open case the queue is what the page is about. */
function Title() {
  const { t } = useTranslation('desk')
  const heading = useArrival()
  return (
    <>
      <title>{`${t('queue.title')} · ${t('app.desk')}`}</title>
      <h1 ref={heading} tabIndex={-1} className={style.title}>
        {t('queue.title')}
      </h1>
    </>
  )
}
