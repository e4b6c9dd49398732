import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../api/client'
import type { CaseStatus } from '../api/shapes'

const AT_ONCE = 20

/** Papers are made within a second or two. */
const MOMENT = 3000

export function casesQuery(status: readonly CaseStatus[] = []) {
  return queryOptions({
    queryKey: ['cases', 'list', status],
    queryFn: () =>
      body(
        api.GET('/v1/cases', {
          params: { query: { limit: 100, ...(status.length ? { status: [...status] } : {}) } },
        }),
      ),
  })
}

/** My cases in these states, the latest first, page by page. */
export function casesPages(status: readonly CaseStatus[]) {
  return infiniteQueryOptions({
    queryKey: ['cases', 'list', 'pages', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: AT_ONCE, status: [...status], ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/cases', { params: { query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'case', id],
    queryFn: async () => {
      const { data, etag } = await answer(api.GET('/v1/cases/{id}', { params: { path: { id } } }))
      return { dossier: data, etag }
    },
  })
}

/** What a case contests, what contests it, and what may still be done. */
export function remediesQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'remedies', id],
    queryFn: () => body(api.GET('/v1/cases/{id}/remedies', { params: { path: { id } } })),
    retry: false,
  })
}

/** What stands on the receipt of a case that was handed in. */
export function trackingCodeQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'code', id],
    queryFn: () => body(api.GET('/v1/cases/{id}/tracking-code', { params: { path: { id } } })),
    staleTime: Infinity,
    retry: false,
  })
}

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'timeline', id],
    queryFn: async () => {
      const call = api.GET('/v1/cases/{id}/timeline', { params: { path: { id }, query: { limit: 100 } } })
      return (await body(call)).items
    },
  })
}

/** The notices of a case; as long as a paper is being made it is looked for again. */
export function noticesQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'notices', id],
    queryFn: async () => (await body(api.GET('/v1/cases/{id}/notices', { params: { path: { id } } }))).items,
    refetchInterval: ({ state }) => (state.data?.some(({ url }) => !url) ? MOMENT : false),
  })
}

/** How often the applicant came or was asked to; read anew when the case knows of more. */
export function visitsQuery(id: string, known: number) {
  return queryOptions({
    queryKey: ['cases', 'visits', id, known],
    queryFn: async () => {
      const call = api.GET('/v1/cases/{id}/visits', { params: { path: { id }, query: { limit: 100 } } })
      return (await body(call)).items
    },
  })
}
