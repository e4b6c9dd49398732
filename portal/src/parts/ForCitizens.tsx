import { ArrowLeftRight, LogIn } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { signInPath, useSession, type Session } from '../api/session'
import { ButtonAnchor } from './Button'
import { Empty } from './Empty'
import { Failure } from './Failure'
import { Notice } from './Notice'
import { Page } from './Page'
import { Skeleton } from './Skeleton'

interface Props {
  /** The page's title while it may not be shown. */
  title: string
  /** Why one has to sign in here. */
  why: string
  children: ReactNode
}

/** A page of a signed-in citizen; whose session ends while it is shown goes on reading and is told. */
export function ForCitizens({ title, why, children }: Props) {
  const { data: session, error, refetch } = useSession()
  const [entered, enter] = useState(false)
  const citizen = session?.signedIn === true && session.population === 'CITIZEN'
  if (citizen && !entered) enter(true)
  if (citizen || (session?.ended && entered)) return children
  return (
    <Page title={title}>
      {session ? (
        <Outside session={session} why={why} />
      ) : error ? (
        <Failure error={error} again={() => void refetch()} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Page>
  )
}

function Outside({ session, why }: { session: Session; why: string }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const other = session.signedIn
  const kind = other ? 'other' : session.ended ? 'ended' : 'out'
  return (
    <Empty icon={other ? ArrowLeftRight : LogIn} title={t(`session.${kind}`, { name: session.name ?? '' })}>
      <p>{other ? t('session.other-text') : why}</p>
      <ButtonAnchor look="primary" href={signInPath('portal', pathname + search)}>
        {t(other ? 'session.switch' : 'session.sign-in')}
      </ButtonAnchor>
    </Empty>
  )
}

/** What is seen is as it was when the session ended. */
export function SessionEnded() {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const { pathname, search } = useLocation()
  if (!session?.ended || session.signedIn) return null
  return (
    <Notice kind="warning" urgent title={t('session.ended')}>
      <p>{t('session.ended-text')}</p>
      <ButtonAnchor href={signInPath('portal', pathname + search)}>{t('session.sign-in')}</ButtonAnchor>
    </Notice>
  )
}
