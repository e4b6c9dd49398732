import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'
import type { Topic } from '../api/shapes'

export interface Wanted {
  q?: string
  topic?: Topic
  department?: string
  depth?: 'ONLINE'
  limit?: number
}

const AT_ONCE = 20

export function itemsQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['items', 'list', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...wanted, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/items', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** What can be applied for here, for the doors of the home page. */
export const onlineQuery = queryOptions({
  queryKey: ['items', 'online'],
  queryFn: () => body(api.GET('/v1/items', { params: { query: { depth: 'ONLINE', limit: 100 } } })),
  staleTime: 5 * 60_000,
})

export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ['items', 'item', id],
    queryFn: () => body(api.GET('/v1/items/{id}', { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  })
}

/** An item as it was when a draft was opened. */
export function itemVersionQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['items', 'version', id, version],
    queryFn: () => body(api.GET('/v1/items/{id}', { params: { path: { id }, query: { version } } })),
    staleTime: Infinity,
  })
}
