import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../api/shapes'
import { timelineQuery } from '../../cases/queries'
import { Failure } from '../../parts/Failure'
import { Skeleton } from '../../parts/Skeleton'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { who } from './who'
import context from './Context.module.css'
import style from './Trail.module.css'

/** Everything that has happened, the latest on top. */
export function Trail({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const { data, error, refetch } = useQuery(timelineQuery(id))
  return (
    <section aria-labelledby="trail" className={context.block}>
      <h2 id="trail">{t('case.trail')}</h2>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton rows={2} />}
      <ol className={style.trail}>
        {data?.toReversed().map((entry) => (
          <Event key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function Event({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation('desk')
  return (
    <li className={style.event}>
      <strong>{t(`event.${entry.action as 'ACCEPT'}`)}</strong>
      <span className={context.note}>
        {who(entry, t)} · <time dateTime={entry.at}>{momentInWords(entry.at, language())}</time>
      </span>
      {textsOf(entry).map(([name, text]) => (
        <p key={name} className={style.text}>
          {!name.startsWith('/') && <span className="unseen">{t(`text.${name as 'reasons'}`)}</span>}
          {text}
        </p>
      ))}
    </li>
  )
}

/** What was written; a form that was supplied is shown with the case itself. */
function textsOf({ texts }: TimelineEntry): [string, string][] {
  return Object.entries(texts).filter(([name]) => name !== 'form')
}
