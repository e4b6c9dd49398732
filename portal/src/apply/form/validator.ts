import { dereference, validate, type Schema } from '@cfworker/json-schema'
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
  isValid: (schema, answers, root) => judge(schema, root)(given(answers)),
  rawValidation: (schema, answers) => ({ errors: faults(schema, answers) as never[] }),
  validateFormData: () => ({ errors: [], errorSchema: toErrorSchema([]) }),
}

type Places = ReturnType<typeof dereference>

const judges = new WeakMap<object, (answers: unknown) => boolean>()
const roots = new WeakMap<object, Places>()

function judge(schema: RJSFSchema, root: RJSFSchema): (answers: unknown) => boolean {
  const known = judges.get(schema)
  if (known) return known
  const own = withIdRefPrefix(schema) as Schema
  const places = dereference(own, { ...placesIn(root) })
  const made = (answers: unknown) => validate(answers, own, '2020-12', places).valid
  judges.set(schema, made)
  return made
}

/** Where everything in a form lies; each of its branches, judged by itself, may point there. */
function placesIn(root: RJSFSchema): Places {
  const known = roots.get(root)
  if (known) return known
  const made = dereference({ ...withIdRefPrefix(root), $id: ROOT_SCHEMA_PREFIX } as Schema)
  roots.set(root, made)
  return made
}
