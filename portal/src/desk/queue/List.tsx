import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueEntry } from '../shapes'
import { Entry } from './Entry'
import { useKeys } from './useKeys'
import style from './List.module.css'

interface Props {
  entries: QueueEntry[]
  open: string | undefined
  next: string | undefined
  onHelp: () => void
}

/** The queue as a list one walks through by keyboard: one stop of the tab key, letters act on where one is. */
export function List({ entries, open, next, onHelp }: Props) {
  const { t } = useTranslation('desk')
  const list = useRef<HTMLUListElement>(null)
  const { current, keys, said } = useKeys({ list, entries, first: open ?? next, onHelp })
  return (
    <>
      <ul ref={list} className={style.list} aria-label={t('queue.list')} {...keys}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry
              entry={entry}
              open={entry.id === open}
              next={entry.id === next}
              stop={entry.id === current}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="unseen">
        {said}
      </p>
    </>
  )
}
