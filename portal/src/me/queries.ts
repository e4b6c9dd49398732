import { queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../api/client'

/** How surely one is known, as recorded and as the session's token says. */
export const identityQuery = queryOptions({
  queryKey: ['identity'],
  queryFn: ({ signal }) => body(api.GET('/v1/me/identity', { signal })),
})

/** What one may change of the own profile. */
export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => body(api.GET('/v1/me/profile', { signal })),
})

/** Whether messages are served when they enter the inbox, and what was chosen before. */
export const electronicServiceQuery = queryOptions({
  queryKey: ['electronic-service'],
  queryFn: ({ signal }) => body(api.GET('/v1/me/electronic-service', { signal })),
})

/** What stands in the way of an erasure, and the version it is carried out upon; read anew each time it is asked for. */
export const erasureQuery = queryOptions({
  queryKey: ['erasure'],
  queryFn: ({ signal }) => answer(api.GET('/v1/me/erasure', { signal })),
  staleTime: 0,
  gcTime: 0,
})
