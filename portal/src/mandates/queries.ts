import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../api/client'
import { queries } from '../api/queries'
import type { Mandate } from '../api/shapes'

const AT_ONCE = 50

/** Mandates given and received, the newest first, page by page. */
export const mandatesQuery = infiniteQueryOptions({
  queryKey: ['mandates', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => {
    const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
    return body(api.GET('/v1/mandates', { params: { query } }))
  },
  getNextPageParam: (page) => page.next ?? undefined,
})

/** The mandates one was given. */
export const receivedQuery = queryOptions({
  queryKey: ['mandates', 'received'],
  queryFn: async () => {
    const query = { side: 'AGENT' as const, limit: 100 }
    return (await body(api.GET('/v1/mandates', { params: { query } }))).items
  },
})

/** By which mandates one may apply for an item today. */
export function mandatesForQuery(item: string) {
  return queryOptions({
    queryKey: ['mandates', 'for', item],
    queryFn: async () => {
      const query = { side: 'AGENT' as const, item, limit: 100 }
      return (await body(api.GET('/v1/mandates', { params: { query } }))).items
    },
    staleTime: 0,
  })
}

/** The version of a mandate that will be acted upon. */
export function mandateQuery(id: string) {
  return queryOptions({
    queryKey: ['mandates', id],
    queryFn: () => answer(api.GET('/v1/mandates/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })
}

export async function changed(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['mandates'] }),
    queries.invalidateQueries({ queryKey: ['cases'] }),
  ])
}

/** Where a mandate belongs on the page. */
export type Place = 'offered' | 'received' | 'given' | 'past'

export function placeOf({ side, state, over }: Mandate): Place {
  const open = !over && (state === 'OFFERED' || state === 'IN_FORCE')
  if (!open) return 'past'
  if (side === 'GRANTOR') return 'given'
  return state === 'OFFERED' ? 'offered' : 'received'
}
