import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import style from './Settings.module.css'

/** The way to who acts for whom. */
export function ActingFor() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  if (!session?.signedIn || session.population !== 'CITIZEN') return null
  return (
    <Card aria-labelledby="acting-for" className={style.account}>
      <h2 id="acting-for">{t('mandates.title')}</h2>
      <p>{t('mandates.lead')}</p>
      <ButtonLink to="/mandates">{t('mandates.open')}</ButtonLink>
    </Card>
  )
}
