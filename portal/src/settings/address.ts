import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

/** Where letters go. */
export const emailQuery = queryOptions({
  queryKey: ['email'],
  queryFn: ({ signal }) => body(api.GET('/v1/me/email', { signal })),
})
