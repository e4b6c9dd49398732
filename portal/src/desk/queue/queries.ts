import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Light } from '../../api/shapes'
import type { QueueStatus } from '../shapes'

export interface Wanted {
  department?: string
  item?: string
  status?: QueueStatus[]
  light?: Light
  handler?: 'me'
  actionable?: true
  opinions?: true
}

const AT_ONCE = 30

export const queueKey = ['queues'] as const

export function queueQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: [...queueKey, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...wanted, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/queues', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
