import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'

/** The organisations one has a role in. */
export const organisationsQuery = queryOptions({
  queryKey: ['mandates', 'organisations'],
  queryFn: async ({ signal }) => (await body(api.GET('/v1/organisations', { signal }))).items,
})
