import { useState } from 'react'
import { useLive, useMeanwhile } from '../api/live'
import { queries } from '../api/queries'
import type { TimelineEntry } from '../api/shapes'
import { caseQuery, noticesQuery, timelineQuery } from './queries'

type Happening = Exclude<TimelineEntry['action'], 'RENEW' | 'DISCARD' | 'RATE'>

/** Everything that can happen to a case, by the names of the stream's events. */
const happenings: Record<Happening, true> = {
  SUBMIT: true,
  ACCEPT: true,
  DEEM_ACCEPTED: true,
  DECLINE: true,
  REQUEST_SUPPLEMENT: true,
  EXTEND_SUPPLEMENT: true,
  SUPPLY: true,
  LAPSE: true,
  START_REVIEW: true,
  PASS_UP: true,
  ASK_OPINION: true,
  GIVE_OPINION: true,
  SUSPEND: true,
  RESUME: true,
  ASK_EXTENSION: true,
  EXTEND: true,
  DECIDE: true,
  DECIDE_INSTANTLY: true,
  APPROVE_TACITLY: true,
  DELIVER: true,
  FULFIL: true,
  CONFIRM_FULFILMENT: true,
  CLOSE: true,
  WITHDRAW: true,
  RECORD_SERVICE: true,
  RECORD_VISIT: true,
  ASK_VISIT: true,
  CONFIRM_VISIT: true,
  CANCEL_VISIT: true,
  REPROJECT: true,
  APPEAL: true,
  COMPLAIN: true,
}

const names = Object.keys(happenings)

/** Keeps a case that is looked at up to date; tells what has happened last since it was opened. */
export function useLiveCase(id: string, enabled: boolean): TimelineEntry | undefined {
  const [news, tell] = useState<TimelineEntry>()
  const live = useLive({
    url: `/v1/cases/${id}/events`,
    names,
    enabled,
    onEvent: (event) => {
      const entry = JSON.parse(event.data) as TimelineEntry
      if (!told(id, entry)) return
      tell(entry)
      void readAnew(id)
    },
    onOpen: (again) => {
      if (again) void readAnew(id)
    },
  })
  useMeanwhile(enabled && !live, () => void readAnew(id))
  return news
}

/** Puts what happened into the timeline; a stream begins with everything, so what is known there is no news. */
function told(id: string, entry: TimelineEntry): boolean {
  const { queryKey } = timelineQuery(id)
  const known = queries.getQueryData(queryKey)
  if (!known || known.some(({ sequence }) => sequence === entry.sequence)) return false
  queries.setQueryData(
    queryKey,
    [...known, entry].sort((a, b) => a.sequence - b.sequence),
  )
  return true
}

async function readAnew(id: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
    queries.invalidateQueries({ queryKey: timelineQuery(id).queryKey }),
    queries.invalidateQueries({ queryKey: noticesQuery(id).queryKey }),
    queries.invalidateQueries({ queryKey: ['cases', 'list'] }),
  ])
}
