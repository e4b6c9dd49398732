import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../api/client'
import { queries } from '../../api/queries'
import { caseQuery } from '../../cases/queries'
import type { Offered } from '../actions'
import { asked, isDays, type Wording, type Words } from './words'

const choices: ReadonlySet<Wording> = new Set<Wording>(['outcome', 'way'])

const foreseen: ReadonlySet<Offered> = new Set<Offered>([
  'ACCEPT',
  'START_REVIEW',
  'DECIDE',
  'DELIVER',
  'DECLINE',
  'REQUEST_SUPPLEMENT',
  'EXTEND_SUPPLEMENT',
  'SUSPEND',
  'RESUME',
  'EXTEND',
])

/** What an action would lead to, and what the applicant would read; asked anew when another version is acted upon. */
export function previewQuery(id: string, etag: string, action: Offered, words: Words) {
  const { outcome, comesTo, way, days } = words
  const chosen = {
    ...(outcome ? { outcome } : {}),
    ...(comesTo ? { result: comesTo } : {}),
    ...(way ? { way } : {}),
    ...(isDays(days) ? { days: Number(days) } : {}),
  }
  return queryOptions({
    queryKey: [...previewKey(id), etag, action, chosen],
    queryFn: ({ signal }) => {
      const params = { path: { id }, query: { action, ...chosen } }
      return body(api.GET('/v1/cases/{id}/preview', { params, signal }))
    },
    enabled: isForeseen(action) && isChosen(action, words),
    retry: false,
  })
}

/** What is still being asked would be answered for a case that has moved on. */
export function stopForeseeing(id: string): Promise<void> {
  return queries.cancelQueries({ queryKey: previewKey(id) })
}

/** It was not done: what it would lead to is asked for again, if it can still be done. */
export async function foreseeAgain(id: string, action: Offered): Promise<void> {
  const now = queries.getQueryData(caseQuery(id).queryKey)
  if (now && !now.dossier.actions.some(({ name }) => name === action)) return
  await queries.invalidateQueries({ queryKey: previewKey(id) })
}

function previewKey(id: string) {
  return ['previews', id]
}

/** Whether the service tells beforehand what this action leads to. */
export function isForeseen(action: Offered): boolean {
  return foreseen.has(action)
}

/** Whether enough is chosen to tell what would happen. */
export function isChosen(action: Offered, words: Words): boolean {
  return asked[action].every((name) =>
    name === 'days' ? isDays(words.days) : !choices.has(name) || words[name],
  )
}
