import { useLive, useMeanwhile } from '../../api/live'
import { queries } from '../../api/queries'
import { caseQuery, timelineQuery } from '../../cases/queries'
import { queueKey } from './queries'

const names = ['CHANGED']

/** Keeps the queue and the case open beside it up to date: what changed is told, and then read anew. Shows nothing. */
export function LiveQueue({ open }: { open: string | undefined }) {
  const live = useLive({
    url: '/v1/queues/events',
    names,
    onEvent: (event) => {
      const { cases } = JSON.parse(event.data) as { cases: string[] }
      void readAnew(open && (cases.length === 0 || cases.includes(open)) ? open : undefined)
    },
    onOpen: (again) => {
      if (again) void readAnew(open)
    },
  })
  useMeanwhile(!live, () => void readAnew(open))
  return null
}

async function readAnew(id: string | undefined): Promise<void> {
  const keys = id ? [queueKey, caseQuery(id).queryKey, timelineQuery(id).queryKey] : [queueKey]
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
}
