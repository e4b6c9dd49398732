import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api/client'

export const summaryQuery = queryOptions({
  queryKey: ['inbox', 'summary'],
  queryFn: () => body(api.GET('/v1/notifications/summary')),
  refetchInterval: 60_000,
})
