import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

/** What one signs in with; asked anew after an errand, for it may have changed. */
export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  queryFn: ({ signal }) => body(api.GET('/v1/me/credentials', { signal })),
})
