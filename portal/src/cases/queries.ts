import { queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../api/client'
import type { CaseStatus, CaseSummary, Dossier, TimelineEntry } from '../api/shapes'

interface CasesPage {
  items: CaseSummary[]
  next?: string | null
}

export function casesQuery(status: readonly CaseStatus[] = []) {
  return queryOptions({
    queryKey: ['cases', 'list', status],
    queryFn: () =>
      body(
        api.GET('/v1/cases', {
          params: { query: { limit: 100, ...(status.length ? { status: [...status] } : {}) } },
        }),
      ) as Promise<CasesPage>,
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'case', id],
    queryFn: async () => {
      const { data, etag } = await answer(api.GET('/v1/cases/{id}', { params: { path: { id } } }))
      return { dossier: data as Dossier, etag }
    },
  })
}

export function timelineQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'timeline', id],
    queryFn: async () => {
      const call = api.GET('/v1/cases/{id}/timeline', { params: { path: { id }, query: { limit: 100 } } })
      return ((await body(call)) as { items: TimelineEntry[] }).items
    },
  })
}
