import type { TFunction } from 'i18next'
import type { CaseStatus, TimelineEntry } from '../api/shapes'

/** What happened, in a sentence to the applicant. */
export function happened({ action, data }: Pick<TimelineEntry, 'action' | 'data'>, t: TFunction): string {
  const outcome = data.outcome === 'REFUSED' ? 'REFUSED' : 'APPROVED'
  return action === 'DECIDE' ? t(`happened.${outcome}`) : t(`happened.${action as 'SUBMIT'}`)
}

export interface Station {
  name: (typeof stops)[number]
  state: 'done' | 'now' | 'later' | 'ended'
  at?: string | undefined
}

const stops = ['SUBMIT', 'ACCEPT', 'START_REVIEW', 'DECIDE', 'DELIVER'] as const

/** The station a case is at in each state; an ending before the decision has none of its own. */
const at: Partial<Record<CaseStatus, number>> = {
  SUBMITTED: 1,
  SUPPLEMENT_REQUESTED: 1,
  ACCEPTED: 2,
  IN_REVIEW: 2,
  SUSPENDED: 2,
  APPROVED: 4,
  REFUSED: 4,
  DELIVERED: 5,
  CLOSED: 5,
}

/** How far a case has come: the stations behind it, the one it is at, and those to come or never reached. */
export function stations(status: CaseStatus, timeline: readonly TimelineEntry[]): Station[] {
  const passed = new Map(timeline.map((entry) => [entry.action, entry.at]))
  const here = at[status] ?? stops.findIndex((name) => !passed.has(name))
  const ended = at[status] === undefined
  return stops.map((name, place) => ({
    name,
    state: place < here ? 'done' : place > here ? 'later' : ended ? 'ended' : 'now',
    at: place < here ? passed.get(name) : undefined,
  }))
}
