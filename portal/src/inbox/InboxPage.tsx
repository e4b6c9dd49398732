import { useInfiniteQuery } from '@tanstack/react-query'
import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session'
import { ButtonLink } from '../parts/Button'
import { Rows } from '../parts/Card'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { More } from '../parts/More'
import { Page } from '../parts/Page'
import { Skeleton } from '../parts/Skeleton'
import { MessageRow } from './MessageRow'
import { messagesQuery } from './queries'

export function InboxPage() {
  const { t } = useTranslation()
  return (
    <ForCitizens title={t('inbox.title')} why={t('inbox.sign-in')}>
      <Messages />
    </ForCitizens>
  )
}

function Messages() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const found = useInfiniteQuery({ ...messagesQuery, enabled: session?.signedIn === true })
  const messages = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('inbox.title')}>
      <SessionEnded />
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && (
        <Failure error={found.error} again={() => void found.refetch()} kept={t('inbox.kept')} />
      )}
      {found.data && messages.length === 0 && (
        <Empty icon={Inbox} title={t('inbox.none')}>
          <p>{t('inbox.none-text')}</p>
          <ButtonLink to="/cases">{t('nav.cases')}</ButtonLink>
        </Empty>
      )}
      {messages.length > 0 && (
        <Rows>
          {messages.map((message) => (
            <li key={message.id}>
              <MessageRow message={message} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </Page>
  )
}
