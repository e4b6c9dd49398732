import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { summaryQuery } from '../inbox/queries'
import style from './Unread.module.css'

/** How many messages wait to be read. */
export function Unread() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const citizen = session?.signedIn === true && session.population === 'CITIZEN'
  const { data } = useQuery({ ...summaryQuery, enabled: citizen })
  const unread = citizen ? (data?.unread ?? 0) : 0
  if (unread === 0) return null
  return (
    <span className={style.unread}>
      <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
      <span className="unseen">{t('inbox.unread', { count: unread })}</span>
    </span>
  )
}
