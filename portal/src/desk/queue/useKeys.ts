import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { lettered, offered, type Offered } from '../actions'
import { useLetters } from '../letters'
import type { QueueEntry } from '../shapes'
import { filtersOf } from './useWanted'

interface Keyed {
  list: RefObject<HTMLUListElement | null>
  entries: QueueEntry[]
  first: string | undefined
  onHelp: () => void
}

/** Keys of the list: letters act only while the list has the focus, and can be switched off (WCAG 2.1.4). */
export function useKeys({ list, entries, first, onHelp }: Keyed) {
  const { t } = useTranslation('desk')
  const [letters] = useLetters()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [chosen, choose] = useState<string>()
  const [said, say] = useState('')
  const inside = useRef(false)
  const { current, index } = useStop({ list, entries, chosen, first, inside })

  const go = (to: number) => link(list, entries[Math.max(0, Math.min(to, entries.length - 1))]?.id)?.focus()
  const act = (name: Offered) => {
    const entry = entries[index]
    if (!entry) return
    if (!offered(entry.actions).includes(name)) {
      say(t('queue.cannot', { action: t(`action.${name}`), status: t(`status.${entry.status}`) }))
      return
    }
    say('')
    const search = new URLSearchParams(filtersOf(params))
    search.set('act', name)
    void navigate(
      { pathname: `/desk/cases/${entry.id}`, search: search.toString() },
      { state: { act: true } },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const letter = event.key.length === 1
    if ((letter && !letters) || (!step && !letter)) return
    const action = lettered.find((known) => known.letter === event.key)
    if (step) go(step(index, entries.length))
    else if (action) act(action.name)
    else if (event.key === '/') document.querySelector<HTMLElement>('[data-filters] select')?.focus()
    else if (event.key === '?') onHelp()
    else return
    event.preventDefault()
  }
  const onFocus = (event: { target: EventTarget }) => {
    inside.current = true
    choose((event.target as HTMLElement).dataset.entry)
  }
  const onBlur = (event: { relatedTarget: EventTarget | null; target: EventTarget }) => {
    if ((event.target as HTMLElement).isConnected) inside.current = false
  }
  return { current, said, keys: { onKeyDown, onFocus, onBlur } }
}

const steps: Record<string, ((index: number, length: number) => number) | undefined> = {
  j: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  k: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
}

interface Stop {
  list: RefObject<HTMLUListElement | null>
  entries: QueueEntry[]
  chosen: string | undefined
  first: string | undefined
  inside: RefObject<boolean>
}

/** Where the tab key stops: where one was, or what took its place when it left the list. */
function useStop({ list, entries, chosen, first, inside }: Stop) {
  const [place, setPlace] = useState(0)
  const at = (id: string | undefined) => entries.findIndex((entry) => entry.id === id)
  const gone = chosen !== undefined && at(chosen) < 0
  const index = gone ? Math.min(place, entries.length - 1) : Math.max(0, at(chosen ?? first))
  if (!gone && index !== place) setPlace(index)
  const current = entries[index]?.id
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) link(list, current)?.focus()
  }, [list, current, inside])
  return { current, index }
}

function link(list: RefObject<HTMLUListElement | null>, id: string | undefined) {
  return id ? list.current?.querySelector<HTMLElement>(`[data-entry="${id}"]`) : undefined
}
