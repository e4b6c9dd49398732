import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import style from './Settings.module.css'

/** The ways to who was shown what of mine, and to what I let applications see. */
export function Accesses() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session } = useSession()
  if (!session?.signedIn || session.population !== 'CITIZEN') return null
  return (
    <Card aria-labelledby="accesses" className={style.account}>
      <h2 id="accesses">{t('accesses.title')}</h2>
      <ButtonLink to="/accesses">{t('accesses.open')}</ButtonLink>
      <ButtonLink to="/consents">{t('settings:consents')}</ButtonLink>
    </Card>
  )
}
