import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../../api/client'

export type State = 'OPEN' | 'ANSWERED'

/** Bad ratings, the longest waiting on top. */
export function rectificationsQuery(state: State) {
  return infiniteQueryOptions({
    queryKey: ['desk', 'ratings', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, state, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/rectifications', { params: { query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One of them with its version. */
export function rectificationQuery(id: string) {
  return queryOptions({
    queryKey: ['desk', 'ratings', 'one', id],
    queryFn: () => answer(api.GET('/v1/rectifications/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })
}
