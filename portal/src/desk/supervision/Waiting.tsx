import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { api, body } from '../../api/client'
import type { Light } from '../../api/shapes'
import type { components } from '../../api/types/case'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { language } from '../../texts/texts'
import { departmentQuery, useDepartments } from '../me'
import { LightSign } from '../parts/LightSign'
import { Segments } from '../parts/Segments'
import { lastDay } from '../queue/due'
import { lights } from '../queue/useWanted'
import style from './Supervision.module.css'

type Supervised = components['schemas']['SupervisedCase']

const AT_ONCE = 30

function supervisedQuery(light: Light | undefined) {
  return infiniteQueryOptions({
    queryKey: ['queues', 'supervised', light],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: AT_ONCE,
        ...(light ? { light } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }
      return body(api.GET('/v1/queues/supervised', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
  })
}

/** By light, what is overdue unless another is chosen; the case due first on top. */
export function Waiting() {
  const { t } = useTranslation('supervision')
  const { t: desk } = useTranslation('desk')
  const [params, setParams] = useSearchParams()
  const wanted = params.get('light') ?? 'RED'
  const light = lights.find((name) => name === wanted)
  const found = useInfiniteQuery({ ...supervisedQuery(light), placeholderData: (before) => before })
  const cases = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('waiting.title')} lead={t('waiting.lead')} up={{ to: '/desk', name: t('waiting.queue') }}>
      <Segments
        name="light"
        title={t('waiting.by-light')}
        chosen={light ?? 'ALL'}
        options={[...lights, 'ALL' as const].map(
          (name) => [name, name === 'ALL' ? t('waiting.all') : desk(`light.${name}`)] as const,
        )}
        choose={(name) => setParams({ light: name }, { replace: true, preventScrollReset: true })}
      />
      <p role="status" className="unseen">
        {found.isSuccess && t('waiting.found', { count: cases.length })}
      </p>
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && cases.length === 0 && (
        <Empty icon={CircleCheck} title={t(light === 'RED' ? 'waiting.none-red' : 'waiting.none')}>
          <p>{t('waiting.none-text')}</p>
        </Empty>
      )}
      {cases.length > 0 && (
        <Rows>
          {cases.map((one) => (
            <li key={one.id}>
              <Row waiting={one} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </Page>
  )
}

/** Where it waits and since when it is due; one of one's own department is opened from here. */
function Row({ waiting }: { waiting: Supervised }) {
  const { t } = useTranslation('supervision')
  const { t: desk } = useTranslation('desk')
  const own = useDepartments(false).some(({ id }) => id === waiting.department)
  const department = useQuery(departmentQuery(waiting.department)).data?.name ?? ''
  const due = lastDay(waiting.dueAt, language())
  return (
    <article className={style.row}>
      <h2 className={style.title}>
        {own ? <Link to={`/desk/cases/${waiting.id}`}>{waiting.item.name}</Link> : waiting.item.name}
      </h2>
      <LightSign light={waiting.light} />
      <p className={style.where}>
        {department} · {desk(`status.${waiting.status}`)} ·{' '}
        {t(waiting.handler ? 'waiting.handled' : 'waiting.unhandled')}
      </p>
      <p className={style.where}>
        <span className="figures">{waiting.number}</span> ·{' '}
        <time dateTime={waiting.dueAt}>{desk('queue.due', { due })}</time>
      </p>
    </article>
  )
}
