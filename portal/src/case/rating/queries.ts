import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'

/** What was said of a case, and what was answered. */
export function ratingQuery(id: string) {
  return queryOptions({
    queryKey: ['cases', 'rating', id],
    queryFn: () => body(api.GET('/v1/cases/{id}/rating', { params: { path: { id } } })),
    retry: false,
  })
}
