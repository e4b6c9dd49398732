import { useInfiniteQuery } from '@tanstack/react-query'
import { Blocks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { clientsQuery } from '../../clients/queries'
import { Row } from '../../clients/Row'
import type { ClientState } from '../../clients/shapes'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { SelectField } from '../../parts/Field'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'

const WAITING = 'WAITING'
const states = ['IN_FORCE', 'SUSPENDED', 'REFUSED', 'CLOSED'] as const
const ALL = 'ALL'

/** What waits for approval first; all others are one choice away. */
export function List() {
  const { t } = useTranslation('clients')
  const [params, setParams] = useSearchParams()
  const shown = params.get('state') ?? WAITING
  const waiting = shown === WAITING
  const state = states.find((one) => one === shown)
  const found = useInfiniteQuery({
    ...clientsQuery({ ...(state ? { state } : {}), ...(waiting ? { waiting } : {}) }),
    staleTime: 0,
  })
  const clients = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <SelectField
        label={t('desk.show')}
        value={waiting ? WAITING : (state ?? ALL)}
        error={undefined}
        options={[
          [WAITING, t('desk.waiting')],
          ...states.map((one): readonly [ClientState, string] => [one, t(`state.${one}`)]),
          [ALL, t('desk.all')],
        ]}
        put={(chosen) => setParams({ state: chosen }, { replace: true })}
      />
      <p role="status" className="unseen">
        {found.isSuccess && t('desk.found', { count: clients.length })}
      </p>
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && clients.length === 0 && (
        <Empty icon={Blocks} title={t(waiting ? 'desk.none-waiting' : 'desk.none')}>
          <p>{t('desk.none-text')}</p>
        </Empty>
      )}
      {clients.length > 0 && (
        <Rows>
          {clients.map((client) => (
            <li key={client.id}>
              <Row client={client} to={`/desk/clients/${client.id}`} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </Page>
  )
}
