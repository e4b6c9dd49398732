import { useEffect, useEffectEvent, useState } from 'react'
import { queries } from './queries'
import { sessionQuery, useSession } from './session'

const SOON = 2_000
const SELDOM = 60_000
const SLOWLY = 60_000

/** What is done with a stream of server-sent events. */
export interface Heard {
  onEvent: (event: MessageEvent<string>) => void
  /** The stream is open, for the first time or again: what happened before may not have been told. */
  onOpen: (again: boolean) => void
}

export interface Stream extends Heard {
  url: string
  /** The names its events have. */
  names: readonly string[]
  enabled?: boolean
}

/** Follows a stream while the page is seen and somebody is signed in; tells whether it is open now. */
export function useLive({ url, names, enabled = true, onEvent, onOpen }: Stream): boolean {
  const { data: session } = useSession()
  const [open, setOpen] = useState(false)
  const heard = useEffectEvent(onEvent)
  const opened = useEffectEvent(onOpen)
  const all = names.join(' ')
  const following = enabled && session?.signedIn === true && !session.leaving
  useEffect(() => {
    if (!following) return
    return follow(url, all.split(' '), {
      onEvent: (event) => heard(event),
      onOpen: (again) => opened(again),
      onState: setOpen,
    })
  }, [url, all, following])
  return open && following
}

/** Reads again and again, slowly, while a stream cannot be had and the page is seen. */
export function useMeanwhile(missing: boolean, readAnew: () => void): void {
  const read = useEffectEvent(readAnew)
  useEffect(() => {
    if (!missing) return
    const timer = setInterval(() => {
      if (!document.hidden) read()
    }, SLOWLY)
    return () => clearInterval(timer)
  }, [missing])
}

/**
 * Follows a stream until stopped. After a break the browser itself comes back once, with `Last-Event-ID`; if that
 * fails, or the server refuses, the next tries are further and further apart.
 */
export function follow(
  url: string,
  names: readonly string[],
  { onEvent, onOpen, onState }: Heard & { onState: (open: boolean) => void },
): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let again = false
  let stopped = false

  function open() {
    if (source || stopped || document.hidden) return
    const current = new EventSource(url)
    source = current
    current.onopen = () => {
      failures = 0
      onOpen(again)
      again = true
      onState(true)
    }
    current.onerror = () => failed(current)
    for (const name of names) current.addEventListener(name, onEvent)
  }

  function close() {
    clearTimeout(timer)
    source?.close()
    source = undefined
    onState(false)
  }

  function failed(current: EventSource) {
    failures++
    onState(false)
    if (failures === 1 && current.readyState === EventSource.CONNECTING) return
    close()
    timer = setTimeout(() => void retry(), pause(failures))
  }

  /** Why a stream was refused is not told: whether the session has ended is asked. */
  async function retry() {
    const session = await queries
      .query({ ...sessionQuery, staleTime: 0, retry: false })
      .catch(() => undefined)
    if (session?.signedIn !== false) open()
  }

  function seen() {
    if (document.hidden) close()
    else open()
  }

  document.addEventListener('visibilitychange', seen)
  open()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', seen)
    close()
  }
}

/** Twice as long after each failure, and not for all readers the same. */
function pause(failures: number): number {
  return Math.min(SOON * 2 ** (failures - 1), SELDOM) * (0.5 + Math.random() / 2)
}
