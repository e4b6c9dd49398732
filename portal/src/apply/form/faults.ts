import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema'
import type { RJSFSchema } from '@rjsf/utils'

/** Everything that is wrong with the answers. */
export function faults(schema: RJSFSchema, answers: unknown): OutputUnit[] {
  return new Validator(schema as Schema, '2020-12', false).validate(given(answers)).errors
}

/** The answers that are there: one that was taken away is none, and JSON knows no other. */
export function given(answers: unknown): unknown {
  return answers === undefined ? {} : JSON.parse(JSON.stringify(answers))
}
