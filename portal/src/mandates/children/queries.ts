import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'

/** The children one acts for as guardian. */
export const childrenQuery = queryOptions({
  queryKey: ['mandates', 'children'],
  queryFn: async ({ signal }) => (await body(api.GET('/v1/me/children', { signal }))).items,
})
