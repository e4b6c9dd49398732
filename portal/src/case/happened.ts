import type { TFunction } from 'i18next'
import type { CaseStatus, RemedyResult, TimelineEntry } from '../api/shapes'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'

/** The texts of a case, and those of every page. */
export type Words = TFunction<['case', 'translation']>

/** What happened, in a sentence to the applicant. */
export function happened({ action, data }: Pick<TimelineEntry, 'action' | 'data'>, t: Words): string {
  if (data.result && action === 'DECIDE')
    return t('happened.REMEDY', { result: t(`translation:result.${data.result as RemedyResult}`) })
  if (data.countsFrom === 'SERVICE') return t('happened.SUPPLEMENT_TO_SERVE')
  if (data.kind === 'SUPPLEMENT' && data.servedOn)
    return t('happened.SUPPLEMENT_SERVED', { day: dayInWords(data.servedOn, language()) })
  const outcome = data.outcome === 'REFUSED' ? 'REFUSED' : 'APPROVED'
  return t(`happened.${action === 'DECIDE' ? outcome : action}`)
}

export interface Station {
  name: (typeof stops)[number]
  state: 'done' | 'now' | 'later' | 'ended'
}

const stops = ['SUBMIT', 'ACCEPT', 'START_REVIEW', 'DECIDE', 'DELIVER'] as const

/** The station a case is at in each state; an ending before the decision has none of its own. */
const at: Partial<Record<CaseStatus, number>> = {
  SUBMITTED: 0,
  SUPPLEMENT_REQUESTED: 0,
  ACCEPTED: 1,
  IN_REVIEW: 2,
  SUSPENDED: 2,
  APPROVED: 3,
  REFUSED: 3,
  DELIVERED: 5,
  CLOSED: 5,
}

/** How far a case has come: the stations behind it, the one it is at, and those to come or never reached. */
export function stations(status: CaseStatus, timeline: readonly TimelineEntry[]): Station[] {
  const passed = new Set(timeline.map(({ action }) => action))
  const here = at[status] ?? stops.findIndex((name) => !passed.has(name))
  const ended = at[status] === undefined
  return stops.map((name, place) => ({
    name,
    state: place < here ? 'done' : place > here ? 'later' : ended ? 'ended' : 'now',
  }))
}
