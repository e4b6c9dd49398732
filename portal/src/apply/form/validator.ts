import { Validator, type Schema } from '@cfworker/json-schema'
import {
  ROOT_SCHEMA_PREFIX,
  toErrorSchema,
  withIdRefPrefix,
  type RJSFSchema,
  type ValidatorType,
} from '@rjsf/utils'
import { faults, given } from './faults'

/** Judges answers by interpreting JSON Schema 2020-12: nothing is compiled, so the policy needs no `unsafe-eval`. */
export const validator: ValidatorType = {
  isValid: (schema, answers, root) => judge(schema, root).validate(given(answers)).valid,
  rawValidation: (schema, answers) => ({ errors: faults(schema, answers) as never[] }),
  validateFormData: () => ({ errors: [], errorSchema: toErrorSchema([]) }),
}

const judges = new WeakMap<object, Validator>()

function judge(schema: RJSFSchema, root: RJSFSchema): Validator {
  const known = judges.get(schema)
  if (known) return known
  const made = new Validator(withIdRefPrefix(schema) as Schema, '2020-12')
  made.addSchema(withIdRefPrefix(root) as Schema, ROOT_SCHEMA_PREFIX)
  judges.set(schema, made)
  return made
}
