import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Limit } from '../../api/shapes'

/** A limit of a case by its kind, or by its number where a case may have several. */
export type Explained = { limit: Limit['kind'] } | { opinion: number } | { obligation: number }

/** Why a limit of a case is due when it is, day by day. */
export function explanationQuery(id: string, of: Explained) {
  return queryOptions({
    queryKey: ['cases', 'limits', id, of],
    queryFn: () => body(explained(id, of)),
  })
}

function explained(id: string, of: Explained) {
  if ('limit' in of)
    return api.GET('/v1/cases/{id}/limits/{limit}/explanation', { params: { path: { id, limit: of.limit } } })
  return 'opinion' in of
    ? api.GET('/v1/cases/{id}/opinions/{n}/explanation', { params: { path: { id, n: of.opinion } } })
    : api.GET('/v1/cases/{id}/obligations/{n}/explanation', { params: { path: { id, n: of.obligation } } })
}
