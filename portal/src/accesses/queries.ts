import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

const AT_ONCE = 50

/** Who was shown what of mine, the latest first, page by page; with a case only of this one, with an organisation what of its own. */
export function accessesQuery(ofCase: string | undefined, organisation?: string) {
  return infiniteQueryOptions({
    queryKey: ['accesses', ofCase ?? '', organisation ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: AT_ONCE,
        ...(ofCase ? { case: ofCase } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }
      if (organisation) {
        const path = { id: organisation }
        return body(api.GET('/v1/organisations/{id}/access-records', { params: { path, query }, signal }))
      }
      return body(api.GET('/v1/access-records', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
