import type { RJSFSchema } from '@rjsf/utils'
import { expect, test } from 'vitest'
import { validator } from './validator'

const root: RJSFSchema = {
  $defs: { name: { type: 'string', minLength: 2 }, town: { properties: { name: { $ref: '#/$defs/name' } } } },
}

test('a branch is judged with what it points to in its form', () => {
  const person: RJSFSchema = { properties: { who: { $ref: '#/$defs/name' } } }
  const place: RJSFSchema = { properties: { where: { $ref: '#/$defs/town' } } }
  expect(validator.isValid(person, { who: '李晓梅' }, root)).toBe(true)
  expect(validator.isValid(person, { who: '李' }, root)).toBe(false)
  expect(validator.isValid(place, { where: { name: '三墩镇' } }, root)).toBe(true)
  expect(validator.isValid(place, { where: { name: '三' } }, root)).toBe(false)
})

test('two forms are kept apart', () => {
  const other: RJSFSchema = { $defs: { name: { type: 'number' } } }
  expect(validator.isValid({ $ref: '#/$defs/name' }, '李晓梅', root)).toBe(true)
  expect(validator.isValid({ $ref: '#/$defs/name' }, '李晓梅', other)).toBe(false)
})

test('a form is judged as a branch of itself', () => {
  expect(validator.isValid(root, {}, root)).toBe(true)
})
