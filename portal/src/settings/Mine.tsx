import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import style from './Settings.module.css'

/** The way to how surely one is known and what is kept of one. */
export function Mine() {
  const { t } = useTranslation(['translation', 'settings'])
  const { data: session } = useSession()
  if (!session?.signedIn || session.population !== 'CITIZEN') return null
  return (
    <Card aria-label={t('settings:me')} className={style.account}>
      <ButtonLink to="/me">{t('settings:me')}</ButtonLink>
    </Card>
  )
}
