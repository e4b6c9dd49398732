import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../../api/client'

const AT_ONCE = 30
const ALL = 200

/** What a region may adopt of the levels above it and has not yet, found by words. */
export function adoptableQuery(region: string, q: string) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', 'adoptable', region, q, document.documentElement.lang],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        region,
        adoptable: true,
        limit: AT_ONCE,
        ...(q ? { q } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }
      return body(api.GET('/v1/items', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })
}

/** The regions directly below one, those in force. */
export function belowQuery(region: string) {
  return queryOptions({
    queryKey: ['catalogue', 'below', region],
    queryFn: ({ signal }) =>
      body(api.GET('/v1/regions', { params: { query: { parent: region, limit: ALL } }, signal })),
    staleTime: 5 * 60_000,
  })
}
