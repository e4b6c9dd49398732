import type { FormAnswers } from '../api/shapes'

/** An answer given here and another given elsewhere since both last agreed. */
export interface Choice {
  field: string
  mine: unknown
  theirs: unknown
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export function sameAnswers(one: FormAnswers, other: FormAnswers): boolean {
  return fieldsOf(one, other).every((field) => same(one[field], other[field]))
}

/** What both wrote since `base`, put together; where both wrote, mine stands and there is a choice to make. */
export function merged(base: FormAnswers, mine: FormAnswers, theirs: FormAnswers) {
  const form: FormAnswers = {}
  const choices: Choice[] = []
  for (const field of fieldsOf(mine, theirs)) {
    const [was, here, there] = [base[field], mine[field], theirs[field]]
    const takesTheirs = same(here, was)
    form[field] = takesTheirs ? there : here
    if (!takesTheirs && !same(there, was) && !same(here, there)) {
      choices.push({ field, mine: here, theirs: there })
    }
  }
  return { form: without(form, new Set()), choices }
}

/** The answers that are there, but for some. */
export function without(form: FormAnswers, fields: ReadonlySet<string>): FormAnswers {
  return Object.fromEntries(
    Object.entries(form).filter(([field, value]) => value !== undefined && !fields.has(field)),
  )
}

function fieldsOf(one: FormAnswers, other: FormAnswers): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
}
