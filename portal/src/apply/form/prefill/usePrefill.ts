import { useEffect } from 'react'
import type { RJSFSchema } from '@rjsf/utils'
import type { FormAnswers } from '../../../api/shapes'
import type { Writing } from '../../Writing'
import { controlOf } from '../pointers'
import { knownOf, originFor } from './known'
import { answersFrom, placesOf } from './sources'

/** The entity tag of a draft nothing was written to yet. */
const UNWRITTEN = /"1"$/

/** Fills in what is known of the applicant once, into a draft nobody has written to yet, while its form is open. */
export function usePrefill(writing: Writing, schema: RJSFSchema): void {
  useEffect(() => {
    const { dossier, form } = writing.draft()
    const places = placesOf(schema)
    const fresh = UNWRITTEN.test(writing.etag) && Object.keys(form).length === 0
    if (!fresh || places.length === 0 || !originFor(dossier)) return
    const open = new AbortController()
    void knownOf(
      dossier,
      places.map(([, source]) => source),
    ).then((known) => {
      if (!open.signal.aborted) fillIn(writing, answersFrom(schema, known))
    })
    return () => open.abort()
  }, [writing, schema])
}

/** Nothing that was typed meanwhile is replaced, nor comes anything under the fingers of who is about to type. */
function fillIn(writing: Writing, answers: FormAnswers): void {
  const { form } = writing.draft()
  const free = (field: string) =>
    form[field] === undefined && document.activeElement?.id !== controlOf(`/form/${field}`)
  const filled = Object.fromEntries(Object.entries(answers).filter(([field]) => free(field)))
  if (Object.keys(filled).length === 0) return
  writing.take({ filled })
  writing.type({ ...form, ...filled })
}
