import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { isProblem } from '../../api/problem'
import { Button, ButtonLink } from '../../parts/Button'
import { Failure } from '../../parts/Failure'
import { Field } from '../../parts/Field'
import { SessionEnded } from '../../parts/ForCitizens'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import style from '../Clients.module.css'
import { GrantFields } from '../new/GrantFields'
import { lackingGrant, type SaidGrant } from '../new/said'
import { useFirstFault } from '../new/useFirstFault'
import { clientQuery } from '../queries'
import { Refusal } from '../Refusal'
import { linkOf, nameOf, type Client, type ClientLink } from '../shapes'
import { useActing } from './useActing'

/** Asks for something else than was approved. */
export function Change() {
  const { t } = useTranslation('clients')
  const { client: id = '' } = useParams()
  const found = useQuery({ ...clientQuery(id), refetchInterval: false })
  const seen = found.data
  const link = seen && linkOf(seen.data, 'ASK_CHANGE')
  return (
    <Page
      title={t('change.title')}
      over={seen && nameOf(seen.data)}
      up={{ to: `/clients/${id}`, name: t('one.title') }}
      lead={t('change.lead')}
    >
      <SessionEnded />
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !seen && <Failure error={found.error} again={() => void found.refetch()} />}
      {link && <Form client={seen.data} etag={seen.etag} link={link} />}
    </Page>
  )
}

function Form({ client, etag, link }: { client: Client; etag: string; link: ClientLink }) {
  const { t } = useTranslation('clients')
  const navigate = useNavigate()
  const [said, say] = useState<SaidGrant>(() => beginning(client))
  const [own, setOwn] = useState(() => ownAddresses(client))
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const asking = useActing(link, etag, () => void navigate(`/clients/${client.id}`))
  const missing = lackingGrant(said, true)
  const refused = isProblem(asking.error) ? asking.error.pointers() : new Map<string, string>()
  const wrong = (pointer: string) => {
    const lacks = tries > 0 ? missing.get(pointer) : undefined
    return lacks ? t(lacks) : refused.get(pointer)
  }
  useFirstFault(form, tries, asking.error)
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (missing.size > 0 || asking.isPending) return
    asking.mutate({
      redirectUris: said.addresses.map((address) => address.trim()),
      scopes: said.scopes,
      items: said.items.map(({ id }) => id),
      plan: said.plan,
      addresses: {
        jwksUri: own.jwksUri.trim() || null,
        backchannelLogoutUri: own.backchannelLogoutUri.trim() || null,
        logoUri: own.logoUri.trim() || null,
      },
    })
  }
  return (
    <form ref={form} className={style.form} onSubmit={ask} noValidate>
      <Refusal error={asking.error} />
      <GrantFields
        said={said}
        environment="PRODUCTION"
        wrong={wrong}
        refused={refused}
        put={(more) => say({ ...said, ...more })}
      />
      {client.authentication === 'KEYS' && (
        <Field
          label={t('own.jwksUri')}
          hint={t('own.jwksUri-hint')}
          type="url"
          value={own.jwksUri}
          error={wrong('/addresses/jwksUri')}
          put={(jwksUri) => setOwn({ ...own, jwksUri })}
        />
      )}
      <Field
        label={t('own.backchannelLogoutUri')}
        hint={t('own.backchannelLogoutUri-hint')}
        type="url"
        value={own.backchannelLogoutUri}
        error={wrong('/addresses/backchannelLogoutUri')}
        put={(backchannelLogoutUri) => setOwn({ ...own, backchannelLogoutUri })}
      />
      <Field
        label={t('own.logoUri')}
        hint={t('own.logoUri-hint')}
        type="url"
        value={own.logoUri}
        error={wrong('/addresses/logoUri')}
        put={(logoUri) => setOwn({ ...own, logoUri })}
      />
      <div className={style.buttons}>
        <Button type="submit" look="primary" busy={asking.isPending} onClick={undefined}>
          {t('change.go')}
        </Button>
        <ButtonLink to={`/clients/${client.id}`}>{t('keys.cancel')}</ButtonLink>
      </div>
    </form>
  )
}

function beginning(client: Client): SaidGrant {
  const { scopes, items, redirectUris, plan } = client.wanted ?? client
  return {
    scopes: [...scopes],
    items: items.map(({ id, name }) => ({ id, name: name ?? id })),
    addresses: [...redirectUris],
    plan,
  }
}

/** Places of the own network; a field that is left empty names none. */
function ownAddresses(client: Client) {
  const { jwksUri, backchannelLogoutUri, logoUri } = (client.wanted ?? client).addresses
  return { jwksUri: jwksUri ?? '', backchannelLogoutUri: backchannelLogoutUri ?? '', logoUri: logoUri ?? '' }
}
