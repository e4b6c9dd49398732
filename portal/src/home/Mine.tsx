import { useQuery } from '@tanstack/react-query'
import { FileText, Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { casesQuery } from '../cases/queries'
import { OPEN } from '../cases/status'
import { summaryQuery } from '../inbox/queries'
import { Door } from './Door'
import { Doors } from './Doors'

/** What is mine, when somebody is signed in. */
export function Mine() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const citizen = session?.signedIn === true && session.population === 'CITIZEN'
  const cases = useQuery({ ...casesQuery(OPEN), enabled: citizen })
  const inbox = useQuery({ ...summaryQuery, enabled: citizen })
  if (!citizen) return null
  const open = cases.data?.items.length
  return (
    <Doors title={t('home.mine', { name: session.name ?? '' })} columns="two">
      <li>
        <Door
          to="/cases"
          name={t('nav.cases')}
          note={open === undefined ? undefined : t('home.open-cases', { count: open })}
          icon={FileText}
        />
      </li>
      <li>
        <Door
          to="/inbox"
          name={t('nav.inbox')}
          note={inbox.data ? t('inbox.unread', { count: inbox.data.unread }) : undefined}
          icon={Inbox}
        />
      </li>
    </Doors>
  )
}
