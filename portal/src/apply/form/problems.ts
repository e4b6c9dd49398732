import type { OutputUnit } from '@cfworker/json-schema'
import type { RJSFSchema } from '@rjsf/utils'
import type { TFunction } from 'i18next'
import type { FormAnswers } from '../../api/shapes'
import { faults } from './faults'
import { at, steps } from './pointers'

/** Keywords that only say that something below them is wrong. */
const OUTER = new Set(['properties', 'items', 'prefixItems', 'allOf', 'if', 'then', 'else', '$ref', 'not'])

/** What is wrong with the answers by pointer (`/form/plate`), the first fault of each, in the reader's words. */
export function problemsOf(schema: RJSFSchema, answers: FormAnswers, t: TFunction): Map<string, string> {
  const problems = new Map<string, string>()
  for (const fault of faults(schema, answers)) {
    if (OUTER.has(fault.keyword)) continue
    for (const [pointer, rule, keyword] of places(fault, schema, answers)) {
      if (!problems.has(pointer)) problems.set(pointer, words(keyword, rule, t))
    }
  }
  return problems
}

type Place = [pointer: string, rule: RJSFSchema, keyword: string]

/** Where a fault belongs: what is required is missing below the place it was looked for. */
function places(fault: OutputUnit, schema: RJSFSchema, answers: FormAnswers): Place[] {
  const { keyword, keywordLocation, instanceLocation } = fault
  const here = `/form${instanceLocation.slice(1)}`
  const owner = (at(schema, keywordLocation.slice(0, keywordLocation.lastIndexOf('/'))) ?? {}) as RJSFSchema
  const given = (at(answers, instanceLocation) ?? {}) as Record<string, unknown>
  const missing = required(keyword, owner, given).filter((name) => given[name] === undefined)
  if (missing.length === 0) return [[here, owner, keyword]]
  return missing.map((name) => [
    `${here}/${name}`,
    ruleOf(schema, [...steps(instanceLocation), name]),
    'required',
  ])
}

function required(keyword: string, owner: RJSFSchema, given: Record<string, unknown>): string[] {
  if (keyword === 'required') return owner.required ?? []
  if (keyword !== 'dependentRequired') return []
  return Object.entries(owner.dependentRequired as Record<string, string[]>).flatMap(([name, needed]) =>
    given[name] === undefined ? [] : needed,
  )
}

/** The part of the schema that describes an answer, as far as it is found without references. */
export function ruleOf(schema: RJSFSchema, path: string[]): RJSFSchema {
  return path.reduce<RJSFSchema>((rule, step) => {
    const next = /^\d+$/.test(step) ? rule.items : rule.properties?.[step]
    return next && typeof next === 'object' && !Array.isArray(next) ? next : {}
  }, schema)
}

function words(keyword: string, rule: RJSFSchema, t: TFunction): string {
  const chosen = Boolean(rule.oneOf ?? rule.enum) || rule.type === 'boolean' || rule.type === 'array'
  switch (keyword) {
    case 'required':
      return rule.const === true
        ? t('apply.wrong.confirm')
        : t(chosen ? 'apply.wrong.choose' : 'apply.wrong.missing')
    case 'const':
      return t(rule.const === true ? 'apply.wrong.confirm' : 'apply.wrong.choose')
    case 'oneOf':
    case 'anyOf':
    case 'enum':
    case 'minItems':
      return t('apply.wrong.choose')
    case 'minLength':
      return rule.minLength === 1
        ? t('apply.wrong.missing')
        : t('apply.wrong.short', { count: rule.minLength ?? 0 })
    case 'maxLength':
      return t('apply.wrong.long', { count: rule.maxLength ?? 0 })
    case 'minimum':
      return t('apply.wrong.small', { bound: rule.minimum })
    case 'maximum':
      return t('apply.wrong.large', { bound: rule.maximum })
    case 'type':
      return t(rule.type === 'integer' ? 'apply.wrong.integer' : 'apply.wrong.number')
    case 'format':
      return t(rule.format === 'date' ? 'apply.wrong.date' : 'apply.wrong.form')
    default:
      return rule.description ? t('apply.wrong.form-as', { hint: rule.description }) : t('apply.wrong.form')
  }
}
