import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

const AT_ONCE = 50

/** What I consented to, the newest first, page by page. */
export const consentsQuery = infiniteQueryOptions({
  queryKey: ['consents'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
    return body(api.GET('/v1/consents', { params: { query }, signal }))
  },
  getNextPageParam: (page) => page.next ?? undefined,
})

/** The cases under a consent, the newest first, page by page. */
export function consentedCasesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['consents', 'cases', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/consents/{id}/cases', { params: { path: { id }, query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}
