import type { RJSFSchema } from '@rjsf/utils'
import type { FormAnswers } from '../../../api/shapes'
import { faults } from '../faults'
import { steps } from '../pointers'

/** Whence a form lets a field be filled in before the applicant does, as far as the net keeps it. */
const SOURCES = [
  'PERSON_NAME',
  'PERSON_EMAIL',
  'ORGANISATION_NAME',
  'ORGANISATION_CODE',
  'ORGANISATION_REPRESENTATIVE',
] as const

export type Source = (typeof SOURCES)[number]
export type Known = Partial<Record<Source, string>>

type Place = readonly [field: string, source: Source]

/**
 * The fields that may be filled in. Only outermost ones: an answer within a group makes the group's other answers
 * required; nor those that make other fields required by being there.
 */
export function placesOf(schema: RJSFSchema): Place[] {
  const asking = Object.keys((schema.dependentRequired ?? {}) as object)
  return Object.entries(schema.properties ?? {}).flatMap(([field, rule]) => {
    const source =
      typeof rule === 'object' && SOURCES.find((one) => one === (rule as RJSFSchema)['x-prefill'])
    return source && !asking.includes(field) ? [[field, source] as const] : []
  })
}

/** The answers that are known, as far as the form takes them as they are. */
export function answersFrom(schema: RJSFSchema, known: Known): FormAnswers {
  return Object.fromEntries(
    placesOf(schema).flatMap(([field, source]) => {
      const value = known[source]?.trim()
      return value && fits(schema, field, value) ? [[field, value]] : []
    }),
  )
}

function fits(schema: RJSFSchema, field: string, value: string): boolean {
  return !faults(schema, { [field]: value }).some(
    ({ instanceLocation }) => steps(instanceLocation)[0] === field,
  )
}
