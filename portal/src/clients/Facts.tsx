import { useTranslation } from 'react-i18next'
import { Logo } from '../parts/Logo'
import style from './Clients.module.css'
import { Fact } from './Fact'
import { GrantFacts } from './Grant'
import type { Client } from './shapes'

/** What a client is, for whom, what it may do and how it shows who it is. */
export function Facts({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <dl className={style.facts}>
      <Fact name={t('fact.id')}>
        <code>{client.id}</code>
      </Fact>
      <Fact name={t('fact.environment')}>{t(`environment.${client.environment}`)}</Fact>
      <Fact name={t('fact.organisation')}>
        {client.organisation.name}
        <span className="figures"> {client.organisation.code}</span>
      </Fact>
      {client.owner.name && <Fact name={t('fact.owner')}>{client.owner.name}</Fact>}
      <Fact name={t('fact.purpose')}>{client.purpose}</Fact>
      <GrantFacts grant={client} production={client.environment === 'PRODUCTION'} />
      {client.logo && (
        <Fact name={t('logo.title')}>
          {client.logo.url && <Logo url={client.logo.url} />}
          <p>{t(`logo.${client.logo.fault ?? client.logo.state}`)}</p>
        </Fact>
      )}
      <Fact name={t('fact.authentication')}>{t(`authentication.${client.authentication}`)}</Fact>
      <Fact name={t('fact.profile')}>{t(`profile.${client.profile}`)}</Fact>
    </dl>
  )
}
