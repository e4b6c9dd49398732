import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { agentInWords } from '../../case/agentInWords'
import { language } from '../../texts/texts'
import { awaitedOf } from '../actions'
import { LightSign } from '../parts/LightSign'
import type { QueueEntry } from '../shapes'
import { lastDay } from './due'
import { filtersOf } from './useWanted'
import style from './Entry.module.css'

interface Props {
  entry: QueueEntry
  open: boolean
  /** It is the next thing to do. */
  next: boolean
  /** The tab key stops here. */
  stop: boolean
}

/** Rendered anew only when something of it changed: there may be hundreds. */
export const Entry = memo(function Entry({ entry, open, next, stop }: Props) {
  const { t } = useTranslation(['desk', 'translation'])
  const [params] = useSearchParams()
  const [action] = awaitedOf(entry.actions)
  const due = lastDay(entry.dueAt, language())
  // Where an opinion is asked, its own time counts and not the case's.
  const light = entry.opinion?.light ?? entry.light
  return (
    <Link
      to={{ pathname: `/desk/cases/${entry.id}`, search: filtersOf(params) }}
      className={style.entry}
      data-entry={entry.id}
      aria-current={open ? 'page' : undefined}
      tabIndex={stop ? 0 : -1}
      preventScrollReset
    >
      {next && (
        <span className={style.next}>
          {t('queue.next')}
          <span>{t(`reason.${light ?? 'NONE'}`, { due })}</span>
        </span>
      )}
      <span className={style.line}>
        <span className={style.who}>
          <strong>{entry.applicantName}</strong>
          {entry.agent && <small>{t('by.AGENT', { name: agentInWords(entry.agent) })}</small>}
        </span>
        {light && <LightSign light={light} />}
      </span>
      <span className={style.item}>{entry.item.name}</span>
      <span className={style.line}>
        <span className={style.status}>
          {entry.result ? t(`translation:result.${entry.result}`) : t(`status.${entry.status}`)}
          {action && <span className={style.todo}>{t(`action.${action}`)}</span>}
        </span>
        <time dateTime={entry.dueAt} className={style.due}>
          {t('queue.due', { due })}
        </time>
      </span>
    </Link>
  )
})
