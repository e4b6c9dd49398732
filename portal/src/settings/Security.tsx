import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { errandPath, useSession, type Errand } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { Card } from '../parts/Card'
import { Notice } from '../parts/Notice'
import style from './Settings.module.css'

const errands = ['passkey', 'password'] as const satisfies Errand[]
const kinds = { done: 'good', cancelled: 'info', failed: 'bad' } as const

/** What a citizen signs in with: a passkey and a password are changed at the sign-on, which brings one back here. */
export function Security() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  if (!session?.signedIn || session.population !== 'CITIZEN') return null
  return (
    <Card aria-labelledby="security" className={style.display}>
      <h2 id="security">{t('settings.security')}</h2>
      <Outcome />
      {errands.map((errand) => (
        <div key={errand} className={style.errand}>
          <p id={errand}>{t(`settings.errands.${errand}.text`)}</p>
          <ButtonAnchor href={errandPath(errand)} aria-describedby={errand}>
            {t(`settings.errands.${errand}.go`)}
          </ButtonAnchor>
        </div>
      ))}
    </Card>
  )
}

/** What became of it, said once one is back. */
function Outcome() {
  const { t } = useTranslation()
  const [query] = useSearchParams()
  const errand = errands.find((one) => one === query.get('errand'))
  const outcome = (['done', 'cancelled', 'failed'] as const).find((one) => one === query.get('outcome'))
  if (!errand || !outcome) return null
  return <Notice urgent kind={kinds[outcome]} title={t(`settings.errands.${errand}.${outcome}`)} />
}
