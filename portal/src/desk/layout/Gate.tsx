import { ArrowLeftRight, DoorOpen, IdCard } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate } from 'react-router'
import { signInPath, useSession } from '../../api/session'
import { ButtonAnchor, ButtonLink } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { Page } from '../../parts/Page'
import { Skeleton } from '../../parts/Skeleton'
import page from '../../parts/Page.module.css'
import { useDepartments, useMe, useOffices } from '../me'
import type { Duty } from '../shapes'

/** Lets officials with a fitting post through, and tells everybody else what to do; whose session ended keeps the page. */
export function Gate({ duty, children }: { duty?: Duty; children: ReactNode }) {
  const { data: session, error, refetch } = useSession()
  const official = session?.signedIn === true && session.population === 'OFFICIAL'
  const me = useMe()
  const departments = useDepartments(false)
  const open = useOffices()
  if (error && !session) return <Shut error={error} again={() => void refetch()} />
  if (!session) return <Waiting />
  if (session.ended && me.data) return children
  if (!official) return <Stranger name={session.signedIn ? (session.name ?? '') : undefined} />
  if (me.isError && !me.data) return <Shut error={me.error} again={() => void me.refetch()} />
  if (!me.data) return <Waiting />
  if (duty ? open.some((office) => office.duty === duty) : departments.length) return children
  return open[0] && !duty ? <Navigate to={open[0].to} replace /> : <NoPost other={duty !== undefined} />
}

function Waiting() {
  return (
    <div className={page.column}>
      <Skeleton head rows={3} />
    </div>
  )
}

function Shut({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <Page title={t('gate.title')}>
      <Failure error={error} again={again} />
    </Page>
  )
}

function Stranger({ name }: { name: string | undefined }) {
  const { t } = useTranslation('desk')
  const citizen = name !== undefined
  return (
    <Page title={t('gate.title')}>
      <Empty
        icon={citizen ? ArrowLeftRight : DoorOpen}
        title={citizen ? t('gate.citizen', { name }) : t('gate.nobody')}
      >
        <p>{t(citizen ? 'gate.citizen-text' : 'gate.nobody-text')}</p>
        <ButtonAnchor look="primary" href={signInPath('desk')}>
          {t('gate.sign-in')}
        </ButtonAnchor>
        <ButtonLink look="quiet" to="/">
          {t('gate.portal')}
        </ButtonLink>
      </Empty>
    </Page>
  )
}

/** What is wanted needs a post that is not held; at the desk itself any would do. */
function NoPost({ other }: { other: boolean }) {
  const { t } = useTranslation('desk')
  return (
    <Page title={t('gate.title')}>
      <Empty icon={IdCard} title={t(other ? 'gate.other-post' : 'gate.no-post')}>
        <p>{t(other ? 'gate.other-post-text' : 'gate.no-post-text')}</p>
      </Empty>
    </Page>
  )
}
