import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useQuiet } from '../api/quiet'
import { useSession } from '../api/session'
import { summaryQuery } from '../inbox/queries'
import style from './Unread.module.css'

/** How many messages wait to be read. */
export function Unread({ population = 'CITIZEN' }: { population?: 'CITIZEN' | 'OFFICIAL' }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const mine = session?.signedIn === true && session.population === population
  const quiet = useQuiet()
  const { data } = useQuery({ ...summaryQuery, enabled: mine && quiet })
  const unread = mine ? (data?.unread ?? 0) : 0
  if (unread === 0) return null
  return (
    <span className={style.unread}>
      <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
      <span className="unseen">{t('inbox.unread', { count: unread })}</span>
    </span>
  )
}
