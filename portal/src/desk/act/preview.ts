import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import type { Offered } from '../actions'
import { asked, type Words } from './words'

/** What an action would lead to, and what the applicant would read; asked anew when another version is acted upon. */
export function previewQuery(id: string, etag: string, action: Offered, { outcome, way }: Words) {
  const chosen = { ...(outcome ? { outcome } : {}), ...(way ? { way } : {}) }
  return queryOptions({
    queryKey: ['previews', id, etag, action, chosen],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { action, ...chosen } }
      return body(api.GET('/v1/cases/{id}/preview', { params, signal }))
    },
    enabled: isChosen(action, chosen),
    retry: false,
  })
}

/** Whether enough is chosen to tell what would happen. */
export function isChosen(action: Offered, words: Words): boolean {
  return asked[action].every((name) => (name !== 'outcome' && name !== 'way') || words[name])
}
