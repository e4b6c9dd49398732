import type { FormAnswers } from '../api/shapes'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import type { Words } from './happened'

/** A field of an item's form, as far as showing an answer needs it (JSON Schema 2020-12). */
export interface Field {
  title?: string
  format?: string
  oneOf?: { const: unknown; title?: string }[]
  items?: Field
  properties?: Record<string, Field>
  'x-order'?: string[]
  'x-sensitive'?: boolean
}

/** The answers in the order of the form; those the form no longer knows come last, by their name. */
export function answersOf(form: Field | undefined, answers: FormAnswers): [string, Field, unknown][] {
  const order = form?.['x-order'] ?? Object.keys(form?.properties ?? {})
  const names = [...new Set([...order, ...Object.keys(answers)])]
  return names
    .filter((name) => answers[name] !== undefined && answers[name] !== '')
    .map((name) => [name, form?.properties?.[name] ?? {}, answers[name]])
}

/** An answer as one reads it: the label of a choice, a day with its weekday, yes or no. */
export function inWords(field: Field, value: unknown, t: Words): string {
  if (Array.isArray(value))
    return value.map((one) => inWords(field.items ?? {}, one, t)).join(t('translation:app.comma'))
  if (typeof value === 'boolean') return t(value ? 'case.yes' : 'case.no')
  const choice = field.oneOf?.find((one) => one.const === value)?.title
  if (choice) return choice
  if (typeof value !== 'string') return JSON.stringify(value)
  return field.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value, language()) : value
}

/** What others over the shoulder need not read: all but the last four characters. */
export function covered(words: string): string {
  const shown = words.length > 8 ? words.slice(-4) : ''
  return '•'.repeat(Math.max(4, words.length - shown.length)) + shown
}
