import { useInfiniteQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../api/session'
import { messagesQuery } from '../../inbox/queries'
import { ButtonLink } from '../../parts/Button'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import { Help } from '../help/Help'
import { Frame } from '../layout/Frame'
import { Gate } from '../layout/Gate'
import { AlertRow } from './AlertRow'

/** What an official is told: lights that turned, opinions and extensions asked for, what time did by itself. */
export function Alerts() {
  const [helping, help] = useState(false)
  return (
    <Frame onHelp={() => help(true)}>
      <Gate>
        <Messages />
      </Gate>
      {helping && <Help onClose={() => help(false)} />}
    </Frame>
  )
}

/** The newest on top; kept up to date while the page is open. */
function Messages() {
  const { t } = useTranslation('alerts')
  const { data: session } = useSession()
  const found = useInfiniteQuery({ ...messagesQuery, enabled: session?.signedIn === true })
  const messages = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('alerts.title')} up={{ to: '/desk', name: t('alerts.queue') }}>
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.data && messages.length === 0 && (
        <Empty icon={Bell} title={t('alerts.none')}>
          <p>{t('alerts.none-text')}</p>
          <ButtonLink to="/desk">{t('alerts.queue')}</ButtonLink>
        </Empty>
      )}
      {messages.length > 0 && (
        <Rows>
          {messages.map((message) => (
            <li key={message.id}>
              <AlertRow message={message} />
            </li>
          ))}
        </Rows>
      )}
      <More of={found} />
    </Page>
  )
}
