import type { FormAnswers } from '../../api/shapes'

/** A field of an item's form, as far as showing an answer needs it (JSON Schema 2020-12). */
export interface Field {
  title?: string
  type?: string
  format?: string
  oneOf?: { const: unknown; title?: string }[]
  items?: Field
  properties?: Record<string, Field>
  'x-order'?: string[]
}

/** The answers in the order of the form; those the form no longer knows come last, by their name. */
export function answersOf(
  form: Field | undefined,
  answers: FormAnswers,
): [name: string, field: Field, value: unknown][] {
  const order = form?.['x-order'] ?? Object.keys(form?.properties ?? {})
  const known = order.filter((name) => answers[name] !== undefined)
  const others = Object.keys(answers).filter((name) => !known.includes(name))
  return [...known, ...others].map((name) => [name, form?.properties?.[name] ?? {}, answers[name]])
}

/** What a choice is called. */
export function choiceOf(field: Field, value: unknown): string | undefined {
  return field.oneOf?.find((choice) => choice.const === value)?.title
}
