import type { Path } from 'react-router'
import type { Offered } from '../actions'

/** Says in the address that the action one comes back to is to be done. */
const AGAIN = 'again'

/** A confirmed action that waits until its official is back from a stronger sign-in: by which version of which case. */
interface Waiting {
  me: string
  id: string
  action: Offered
  etag: string
}

const PLACE = 'yiwang.desk.waiting'

/** Keeps it for this tab; where the browser keeps nothing, one confirms once more. */
export function wait(waiting: Waiting): void {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(waiting))
  } catch {
    // Storage is switched off.
  }
}

/** Where the sign-in leads back to: this page, and there to the action. */
export function comingBack({ pathname, search }: Path): string {
  const query = new URLSearchParams(search)
  query.set(AGAIN, '1')
  return `${pathname}?${query.toString()}`
}

/** The version to act upon, if this action of this official waits and one is just back for it. */
export function awaited({ search }: Path, wanted: Omit<Waiting, 'etag'>): string | undefined {
  if (!new URLSearchParams(search).has(AGAIN)) return undefined
  const waiting = read()
  const same = waiting?.me === wanted.me && waiting.id === wanted.id && waiting.action === wanted.action
  return same ? waiting.etag : undefined
}

/** Gives whether anything waited; it does so no longer. */
export function awaitsNoMore(): boolean {
  const waited = read() !== undefined
  if (waited) sessionStorage.removeItem(PLACE)
  return waited
}

function read(): Waiting | undefined {
  try {
    const kept = sessionStorage.getItem(PLACE)
    return kept ? (JSON.parse(kept) as Waiting) : undefined
  } catch {
    return undefined
  }
}
