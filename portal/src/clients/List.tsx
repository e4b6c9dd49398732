import { useInfiniteQuery } from '@tanstack/react-query'
import { Blocks } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { ButtonAnchor, ButtonLink } from '../parts/Button'
import { Rows } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import style from './Clients.module.css'
import { clientsQuery } from './queries'
import { Row } from './Row'

export function List() {
  const { t } = useTranslation('clients')
  const { data: session } = useSession()
  const found = useInfiniteQuery({ ...clientsQuery(), enabled: session?.signedIn === true })
  const clients = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('app.title')} lead={t('app.lead')}>
      <SessionEnded />
      <div className={style.buttons}>
        <ButtonLink look="primary" to="/clients/new">
          {t('list.register')}
        </ButtonLink>
        <ButtonAnchor href="/docs">{t('app.guide')}</ButtonAnchor>
      </div>
      {found.isPending && <Skeleton rows={3} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('list.kept')} />
      )}
      {found.data && clients.length === 0 && (
        <Empty icon={Blocks} title={t('list.none')}>
          <p>{t('list.none-text')}</p>
        </Empty>
      )}
      {clients.length > 0 && (
        <Rows>
          {clients.map((client) => (
            <li key={client.id}>
              <Row client={client} to={`/clients/${client.id}`} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </Page>
  )
}
