import { useQuery } from '@tanstack/react-query'
import { api, body } from '../api/client'
import { useApplication } from './useApplication'

/** The offices of the lower level one of which reviews first; none where nobody does. */
export function usePreReviewers() {
  const { item, writing } = useApplication()
  const { data } = useQuery({
    queryKey: ['cases', 'pre-reviewers', writing.id],
    enabled: Boolean(item.procedure?.preReview),
    queryFn: () =>
      body(
        api.GET('/v1/cases/{id}/pre-reviewers', {
          params: { path: { id: writing.id }, query: { limit: 100 } },
        }),
      ),
  })
  return data?.items ?? []
}
