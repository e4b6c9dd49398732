import { api, body } from '../../api/client'
import type { FormAnswers } from '../../api/shapes'

/** Opens a draft in the item's present version; the same key gives the same draft. */
export async function openDraft(item: string, key: string, form?: FormAnswers): Promise<string> {
  const opened = await body(
    api.POST('/v1/cases', {
      params: { header: { 'Idempotency-Key': key } },
      body: { item, ...(form ? { form } : {}) },
    }),
  )
  return (opened as { id: string }).id
}
