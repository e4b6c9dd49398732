import type { ActionLink } from '../api/shapes'
import type { Action, QueueEntry } from './shapes'

/** What the desk offers, in the order of its buttons, each with its letter. */
export const actions = [
  { name: 'ACCEPT', letter: 'a' },
  { name: 'START_REVIEW', letter: 's' },
  { name: 'PASS_UP' },
  { name: 'DECIDE', letter: 'd' },
  { name: 'DELIVER', letter: 'v' },
  { name: 'CONFIRM_FULFILMENT' },
  { name: 'GIVE_OPINION' },
  { name: 'EXTEND' },
  { name: 'RESUME' },
  { name: 'REQUEST_SUPPLEMENT' },
  { name: 'EXTEND_SUPPLEMENT' },
  { name: 'ASK_OPINION' },
  { name: 'SUSPEND' },
  { name: 'ASK_EXTENSION' },
  { name: 'DECLINE', letter: 'x' },
] as const satisfies readonly { name: Action; letter?: string }[]

export type Offered = (typeof actions)[number]['name']

/** The actions that have a letter. */
export const lettered = actions.flatMap((action) => ('letter' in action ? [action] : []))

/** What one may do besides; no case waits for it. */
const besides = new Set<Offered>([
  'REQUEST_SUPPLEMENT',
  'EXTEND_SUPPLEMENT',
  'SUSPEND',
  'ASK_EXTENSION',
  'ASK_OPINION',
])

/** Of what one may do, what the desk has a page for. */
export function offered(links: readonly ActionLink[]): Offered[] {
  return actions.map(({ name }) => name).filter((name) => links.some((link) => link.name === name))
}

/** Of what the desk has a page for, what a case waits for. */
export function awaitedOf(links: readonly ActionLink[]): Offered[] {
  return offered(links).filter((name) => !besides.has(name))
}

/** The number of the opinion that is asked of one's own department, if one is. */
export function askedOf(links: readonly ActionLink[]): number | undefined {
  const link = links.find(({ name }) => name === 'GIVE_OPINION')
  return link && Number(link.url.slice(link.url.lastIndexOf('/') + 1))
}

export function isOffered(name: string | null): name is Offered {
  return actions.some((action) => action.name === name)
}

/** The first entry one may do something about: the queue is in the order of due dates. */
export function nextOf(entries: readonly QueueEntry[]): QueueEntry | undefined {
  return entries.find((entry) => awaitedOf(entry.actions).length > 0)
}
