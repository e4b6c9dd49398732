import { useTranslation } from 'react-i18next'
import { Fact } from './Fact'
import { quotaOf, scopes, type Grant } from './shapes'

/** What a client may do, with which services, and where people return to. */
export function GrantFacts({ grant, production }: { grant: Grant; production: boolean }) {
  const { t } = useTranslation('clients')
  return (
    <>
      <Fact name={t('fact.scopes')}>
        <ul>
          {scopes
            .filter(({ value }) => grant.scopes.includes(value))
            .map(({ value, text }) => (
              <li key={value}>
                {t(`scope.${text}.name`)} <code>{value}</code>
              </li>
            ))}
        </ul>
      </Fact>
      {(grant.items.length > 0 || !production) && (
        <Fact name={t('fact.items')}>
          {production ? (
            <ul>
              {grant.items.map(({ id, name }) => (
                <li key={id}>{name ?? <code>{id}</code>}</li>
              ))}
            </ul>
          ) : (
            t('fact.all-items')
          )}
        </Fact>
      )}
      <Fact name={t('fact.addresses')}>
        <ul>
          {grant.redirectUris.map((address) => (
            <li key={address}>
              <code>{address}</code>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name={t('fact.plan')}>
        {t('plan.quota', { name: t(`plan.${grant.plan}`), calls: quotaOf(grant.plan) })}
      </Fact>
      {(['jwksUri', 'backchannelLogoutUri', 'logoUri'] as const).map(
        (name) =>
          grant.addresses[name] && (
            <Fact key={name} name={t(`own.${name}`)}>
              <code>{grant.addresses[name]}</code>
            </Fact>
          ),
      )}
    </>
  )
}
