import { useSyncExternalStore } from 'react'
import { queries } from './queries'

const MOMENT = 500

let quiet = false
const listeners = new Set<() => void>()
const stop = queries.getQueryCache().subscribe(wait)
let timer = setTimeout(settle, MOMENT)

/**
 * What a page is opened for comes first: false until nothing has been asked for half a second, true from then on. What
 * only stands at the edge of a page is read then.
 */
export function useQuiet(): boolean {
  return useSyncExternalStore(subscribe, () => quiet)
}

function wait() {
  clearTimeout(timer)
  if (queries.isFetching() === 0) timer = setTimeout(settle, MOMENT)
}

function settle() {
  quiet = true
  stop()
  // Each in a piece of time of its own: a slow phone listens to its user meanwhile.
  for (const listener of listeners) setTimeout(listener)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
