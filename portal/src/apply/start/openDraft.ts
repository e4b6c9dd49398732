import { api, body } from '../../api/client'
import type { FormAnswers, Mandate } from '../../api/shapes'

/** In whose name. */
export type Applicant = Pick<Mandate['grantor'], 'kind' | 'id'>

/** Opens a draft in the item's present version; the same key gives the same draft. */
export async function openDraft(
  item: string,
  key: string,
  form?: FormAnswers,
  applicant?: Applicant,
): Promise<string> {
  const opened = await body(
    api.POST('/v1/cases', {
      params: { header: { 'Idempotency-Key': key } },
      body: { item, ...(applicant ? { applicant } : {}), ...(form ? { form } : {}) },
    }),
  )
  return (opened as { id: string }).id
}
