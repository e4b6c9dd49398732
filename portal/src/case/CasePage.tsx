import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { isProblem } from '../api/problem'
import type { Dossier, TimelineEntry } from '../api/shapes'
import { useSession } from '../api/session'
import { useLiveCase } from '../cases/live'
import { caseQuery, timelineQuery } from '../cases/queries'
import { Loading } from '../layout/Loading'
import { ButtonLink } from '../parts/Button'
import { Empty } from '../parts/Empty'
import { Failure } from '../parts/Failure'
import { ForCitizens, SessionEnded } from '../parts/ForCitizens'
import { Page } from '../parts/Page'
import { About } from './About'
import { Actions } from './Actions'
import { Answers } from './Answers'
import { Asked } from './Asked'
import { Clock } from './Clock'
import { Documents } from './Documents'
import { Draft } from './Draft'
import { End } from './End'
import { happened } from './happened'
import { Notices } from './Notices'
import { Persons } from './Persons'
import { Proven } from './Proven'
import { Standing } from './Standing'
import { Stations } from './Stations'
import { Timeline } from './Timeline'
import style from './CasePage.module.css'

/** Few cases owe something or were asked to come. */
const Owed = lazy(async () => ({ default: (await import('./Owed')).Owed }))
const Appointment = lazy(async () => ({ default: (await import('./Visits')).Appointment }))
const Visits = lazy(async () => ({ default: (await import('./Visits')).Visits }))

/** Asked when a case is over: it comes when it is. */
const Rating = lazy(async () => (await import('./rating')).rating())

/** Against a decision, and between cases that contest one another. */
const Remedies = lazy(() => import('./remedies').then(({ Remedies }) => ({ default: Remedies })))

export function CasePage() {
  const { t } = useTranslation(['case', 'translation'])
  const { id = '' } = useParams()
  return (
    <ForCitizens title={t('case.title')} why={t('translation:cases.sign-in')}>
      <Followed key={id} id={id} />
    </ForCitizens>
  )
}

/** A case with everything that has happened, kept up to date while one looks. */
function Followed({ id }: { id: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data: session } = useSession()
  const enabled = session?.signedIn === true
  const found = useQuery({ ...caseQuery(id), enabled })
  const timeline = useQuery({ ...timelineQuery(id), enabled })
  const news = useLiveCase(id, timeline.isSuccess && found.data?.dossier.status !== 'DRAFT')
  const failed = [found, timeline].find((query) => query.isError && !query.data)
  if (failed) {
    const missing = isProblem(failed.error, 404) || isProblem(failed.error, 400)
    return (
      <Page
        title={t(missing ? 'case.missing' : 'case.failed')}
        up={{ to: '/cases', name: t('translation:cases.title') }}
      >
        {missing ? (
          <Empty icon={SearchX} title={t('translation:failure.missing.title')} alert>
            <p>{t('case.missing-text')}</p>
            <ButtonLink to="/cases">{t('translation:cases.title')}</ButtonLink>
          </Empty>
        ) : (
          <Failure
            error={failed.error}
            again={() => void Promise.all([found.refetch(), timeline.refetch()])}
            kept={t('case.kept')}
          />
        )}
      </Page>
    )
  }
  if (!found.data || !timeline.data) return <Loading />
  return <Shown {...found.data} timeline={timeline.data} news={news} />
}

interface ShownProps {
  dossier: Dossier
  etag: string
  timeline: TimelineEntry[]
  news: TimelineEntry | undefined
}

function Shown({ dossier, etag, timeline, news }: ShownProps) {
  const { t } = useTranslation(['case', 'translation'])
  const draft = dossier.status === 'DRAFT'
  return (
    <Page
      title={dossier.item.name}
      over={draft ? dossier.department.name : t('case.number', { number: dossier.number ?? '' })}
      up={{ to: '/cases', name: t('translation:cases.title') }}
    >
      <SessionEnded />
      <Persons dossier={dossier} />
      <p role="status" className={news ? style.news : 'unseen'}>
        {news && t('case.news', { what: happened(news, t) })}
      </p>
      {draft ? (
        <Draft dossier={dossier} />
      ) : (
        <>
          <Stations status={dossier.status} timeline={timeline} />
          <Asked dossier={dossier} />
          <Suspense>
            {dossier.owed.length > 0 && <Owed dossier={dossier} />}
            <Appointment dossier={dossier} timeline={timeline} />
          </Suspense>
          <End dossier={dossier} timeline={timeline} />
          <Standing dossier={dossier} timeline={timeline} />
          <Clock dossier={dossier} />
          <Suspense>
            <Remedies seen={{ id: dossier.id, etag, actions: dossier.actions }} />
          </Suspense>
          {(dossier.status === 'CLOSED' || dossier.status === 'NOT_ACCEPTED') && (
            <Suspense>
              <Rating seen={{ id: dossier.id, etag, actions: dossier.actions }} />
            </Suspense>
          )}
          <Timeline entries={timeline} />
        </>
      )}
      <div>
        <Answers dossier={dossier} />
        {!draft && <Notices id={dossier.id} />}
        <Documents dossier={dossier} />
        <Suspense>
          <Visits dossier={dossier} timeline={timeline} />
        </Suspense>
        <About dossier={dossier} />
        {!draft && <Proven dossier={dossier} timeline={timeline} />}
      </div>
      <Actions seen={{ id: dossier.id, etag, actions: dossier.actions }} item={dossier.item.name} />
    </Page>
  )
}
