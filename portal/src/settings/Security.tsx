import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { errandPath, useSession } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { credentialsQuery } from './credentials'
import style from './Settings.module.css'

const kinds = { done: 'good', cancelled: 'info', failed: 'bad' } as const

/** What a citizen signs in with: a passkey and a password are changed at the sign-on, which brings one back here. */
export function Security() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session } = useSession()
  if (!session?.signedIn || session.population !== 'CITIZEN') return null
  return (
    <Card aria-labelledby="security" className={style.display}>
      <h2 id="security">{t('settings:security')}</h2>
      <Outcome />
      <Passkeys />
      {(['passkey', 'password'] as const).map((errand) => (
        <div key={errand} className={style.errand}>
          <p id={errand}>{t(`settings:errands.${errand}.text`)}</p>
          <ButtonAnchor href={errandPath(errand)} aria-describedby={errand}>
            {t(`settings:errands.${errand}.go`)}
          </ButtonAnchor>
        </div>
      ))}
    </Card>
  )
}

/** The own passkeys with the way to take one away, for a device that is lost or sold. */
function Passkeys() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data, isError } = useQuery(credentialsQuery)
  const passkeys = data?.items.filter(({ kind }) => kind === 'PASSKEY') ?? []
  if (isError) return <p>{t('settings:passkeys.unknown')}</p>
  if (passkeys.length === 0) return null
  return (
    <section aria-labelledby="passkeys" className={style.passkeys}>
      <h3 id="passkeys">{t('settings:passkeys.title')}</h3>
      <ul>
        {passkeys.map(({ id, name, createdAt }) => (
          <li key={id} className={style.passkey}>
            <KeyRound aria-hidden size={20} />
            <span id={id}>
              <strong>{name ?? t('settings:passkeys.unnamed')}</strong>
              {createdAt && (
                <span>{t('settings:passkeys.since', { day: momentInWords(createdAt, language()) })}</span>
              )}
            </span>
            <ButtonAnchor href={errandPath('removal', id)} aria-describedby={id}>
              {t('settings:passkeys.remove')}
            </ButtonAnchor>
          </li>
        ))}
      </ul>
      <p>{t('settings:passkeys.note')}</p>
    </section>
  )
}

/** What became of it, said once one is back; an address alone says nothing, the server has to know the errand. */
function Outcome() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session } = useSession()
  const [query] = useSearchParams()
  const errand = session?.errand
  if (!errand || errand.id !== query.get('errand')) return null
  return (
    <Notice
      urgent
      kind={kinds[errand.outcome]}
      title={t(`settings:errands.${errand.name}.${errand.outcome}`)}
    />
  )
}
