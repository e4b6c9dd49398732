import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, RemedyResult, TimelineEntry } from '../../api/shapes'
import { WhyDay } from '../../case/WhyDay'
import { timelineQuery } from '../../cases/queries'
import { Disclosure } from '../../parts/Disclosure'
import { Failure } from '../../parts/Failure'
import { Skeleton } from '../../parts/Skeleton'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { askedOf } from '../actions'
import { useDepartments } from '../me'
import { who } from './who'
import context from './Context.module.css'
import style from './Trail.module.css'

/** Few verify a case: it comes when one does. */
const Proof = lazy(async () => ({ default: (await import('../../case/proof')).Proof }))

/** Everything that has happened, the latest on top. */
export function Trail({ dossier: { id, item, actions, department } }: { dossier: Dossier }) {
  const { t } = useTranslation('desk')
  const handles = useDepartments(false).some((own) => own.id === department.id)
  const explains = handles || askedOf(actions) === undefined
  const { data, error, refetch } = useQuery(timelineQuery(id))
  const [proving, prove] = useState(false)
  return (
    <section aria-labelledby="trail" className={context.block}>
      <h2 id="trail">{t('case.trail')}</h2>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      <ol className={style.trail}>
        {data?.toReversed().map((entry) => (
          <Event key={entry.sequence} entry={entry}>
            {explains && entry.action === 'ASK_OPINION' && (
              <WhyDay title={t('case.why-day')} id={id} of={{ opinion: entry.sequence }} />
            )}
          </Event>
        ))}
      </ol>
      {data && (
        <Disclosure title={t('case.proof')} onOpen={() => prove(true)}>
          <Suspense fallback={<Skeleton rows={2} />}>
            {proving && <Proof id={id} item={item} actions={namesOf(data, t)} />}
          </Suspense>
        </Disclosure>
      )}
    </section>
  )
}

function Event({ entry, children }: { entry: TimelineEntry; children: ReactNode }) {
  const { t } = useTranslation(['desk', 'translation'])
  return (
    <li className={style.event}>
      <strong>{whatOf(entry, t)}</strong>
      <span className={context.note}>
        {who(entry, t)} · <time dateTime={entry.at}>{momentInWords(entry.at, language())}</time>
      </span>
      {textsOf(entry).map(([name, text]) => (
        <p key={name} className={style.text}>
          {!name.startsWith('/') && <span className="unseen">{t(`text.${name as 'reasons'}`)}</span>}
          {text}
        </p>
      ))}
      {children}
    </li>
  )
}

/** What happened, and what was chosen with it: how an opinion was answered, which procedure, what was decided. */
function whatOf({ action, data }: TimelineEntry, t: TFunction<['desk', 'translation']>): string {
  const chosen = (['answer', 'kind'] as const).flatMap((name) =>
    data[name] ? [t(`choice.${data[name] as 'CONSENT'}`)] : [],
  )
  const result = data.result ? [t(`translation:result.${data.result as RemedyResult}`)] : []
  const outcome = data.outcome ? [t(`status.${data.outcome as 'APPROVED'}`)] : []
  return [
    t(`event.${action as 'ACCEPT'}`),
    ...chosen,
    ...(action === 'DECIDE' && data.result ? result : outcome),
  ].join(' · ')
}

function namesOf(entries: TimelineEntry[], t: TFunction<'desk'>): Record<string, string> {
  return Object.fromEntries(
    entries.map(({ sequence, action }) => [sequence, t(`event.${action as 'ACCEPT'}`)]),
  )
}

/** What was written; a form that was supplied is shown with the case itself. */
function textsOf({ texts }: TimelineEntry): [string, string][] {
  return Object.entries(texts).filter(([name]) => name !== 'form')
}
