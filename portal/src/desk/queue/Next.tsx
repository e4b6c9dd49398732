import { useInfiniteQuery } from '@tanstack/react-query'
import { Coffee } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ButtonLink } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Skeleton } from '../../parts/Skeleton'
import { language } from '../../texts/texts'
import { awaitedOf, nextOf } from '../actions'
import { LightSign } from '../parts/LightSign'
import type { QueueEntry } from '../shapes'
import { lastDay } from './due'
import { queueQuery } from './queries'
import { filtersOf, wantedOf } from './useWanted'
import page from '../../parts/Page.module.css'
import style from './Next.module.css'

/** Where no case is open: what to take up next, and why that; nothing while the queue, which says so, cannot be had. */
export function Next() {
  const { t } = useTranslation('desk')
  const [params] = useSearchParams()
  const { data, isPending, isError } = useDeferredValue(useInfiniteQuery(queueQuery(wantedOf(params))))
  const entry = nextOf(data?.pages.flatMap((page) => page.items) ?? [])
  if (isError && !data) return null
  return (
    <section aria-labelledby="next" className={page.column}>
      <h2 id="next">{t('next.title')}</h2>
      {isPending ? (
        <Skeleton rows={1} />
      ) : entry ? (
        <Card entry={entry} search={filtersOf(params)} />
      ) : (
        <Empty icon={Coffee} title={t('next.none')}>
          <p>{t('next.none-text')}</p>
        </Empty>
      )}
    </section>
  )
}

function Card({ entry, search }: { entry: QueueEntry; search: string }) {
  const { t } = useTranslation('desk')
  const [action] = awaitedOf(entry.actions)
  const due = lastDay(entry.dueAt, language())
  return (
    <article className={style.next}>
      <p className={style.reason}>
        {entry.light && <LightSign light={entry.light} />}
        {t(`reason.${entry.light ?? 'NONE'}`, { due })}
      </p>
      <h3>{entry.item.name}</h3>
      <p>{t('next.who', { name: entry.applicantName, number: entry.number })}</p>
      <ButtonLink look="primary" wide to={{ pathname: `/desk/cases/${entry.id}`, search }}>
        {action ? t('next.open', { action: t(`action.${action}`) }) : t('next.look')}
      </ButtonLink>
      <p className={style.keys}>{t('next.keys')}</p>
    </article>
  )
}
