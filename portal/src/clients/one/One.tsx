import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Button, ButtonLink } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Failure } from '../../parts/Failure'
import { SessionEnded } from '../../parts/ForCitizens'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import style from '../Clients.module.css'
import { Facts } from '../Facts'
import { History } from '../History'
import { clientQuery } from '../queries'
import { linkOf, nameOf, type Client } from '../shapes'
import { Standing } from '../Standing'
import { Usage } from '../Usage'
import { Wanted } from '../Wanted'
import { ChangedAddresses } from './ChangedAddresses'
import { CloseDialog } from './CloseDialog'
import { Keys } from './Keys'
import { Secret } from './Secret'
import { Unwanted } from './Unwanted'

/** One of one's own clients: how it stands, what it is, what can be done with it. */
export function One() {
  const { t } = useTranslation('clients')
  const { client: id = '' } = useParams()
  const found = useQuery(clientQuery(id))
  const seen = found.data
  return (
    <Page
      title={seen ? nameOf(seen.data) : t('one.title')}
      over={seen && t(`environment.${seen.data.environment}`)}
      up={{ to: '/clients', name: t('app.title') }}
    >
      <SessionEnded />
      {found.isPending && <Skeleton rows={5} />}
      {found.isError && !seen && <Failure error={found.error} again={() => void found.refetch()} />}
      {seen && <Known client={seen.data} etag={seen.etag} />}
    </Page>
  )
}

function Known({ client, etag }: { client: Client; etag: string }) {
  const { t } = useTranslation('clients')
  const [closing, close] = useState(false)
  const seen = { client, etag }
  const readdress = linkOf(client, 'CHANGE_REDIRECT_URIS')
  const unwanting = linkOf(client, 'WITHDRAW_CHANGE')
  const ending = linkOf(client, 'CLOSE')
  return (
    <>
      <Standing client={client} own />
      <Secret {...seen} />
      <Keys {...seen} />
      <Card aria-label={t('one.title')}>
        <Facts client={client} />
        {readdress && <ChangedAddresses {...seen} link={readdress} />}
        {linkOf(client, 'ASK_CHANGE') && (
          <div>
            <ButtonLink to={`/clients/${client.id}/change`}>{t('change.ask')}</ButtonLink>
          </div>
        )}
      </Card>
      <Wanted client={client}>{unwanting && <Unwanted etag={etag} link={unwanting} />}</Wanted>
      {client.environment === 'SANDBOX' && client.state === 'IN_FORCE' && (
        <div>
          <ButtonLink to={`/clients/new?from=${client.id}`}>{t('one.ask')}</ButtonLink>
        </div>
      )}
      {client.state !== 'REQUESTED' && client.state !== 'REFUSED' && <Usage id={client.id} />}
      <History client={client} />
      {ending && (
        <div className={style.buttons}>
          <Button look="quiet" onClick={() => close(true)}>
            {t('one.close')}
          </Button>
        </div>
      )}
      {closing && ending && <CloseDialog {...seen} link={ending} close={() => close(false)} />}
    </>
  )
}
