import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

const AT_ONCE = 50

/** Who was shown what of mine, the latest first, page by page; with a case only of this one. */
export function accessesQuery(ofCase: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['accesses', ofCase ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: AT_ONCE,
        ...(ofCase ? { case: ofCase } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }
      return body(api.GET('/v1/access-records', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
