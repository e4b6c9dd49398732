import { expect, test } from 'vitest'
import { answersOf, covered, inWords, type Field } from './answers'
import type { Words } from './happened'

const t = ((key: string) => (key === 'translation:app.comma' ? ', ' : key)) as Words
const kinds: Field = { oneOf: [{ const: 'SMALL', title: 'Small car' }] }

test('answers come in the order of the form, those it no longer knows last', () => {
  const form: Field = { 'x-order': ['plate', 'kind'], properties: { kind: kinds, plate: {} } }
  const names = answersOf(form, { old: 1, kind: 'SMALL', plate: 'A', empty: '' }).map(([name]) => name)
  expect(names).toEqual(['plate', 'kind', 'old'])
})

test('an answer is said as one reads it', () => {
  expect(inWords(kinds, 'SMALL', t)).toBe('Small car')
  expect(inWords({ items: kinds }, ['SMALL', 'OTHER'], t)).toBe('Small car, OTHER')
  expect(inWords({}, false, t)).toBe('case.no')
  expect(inWords({}, 62.5, t)).toBe('62.5')
  expect(inWords({ format: 'date' }, 'someday', t)).toBe('someday')
})

test('a covered answer shows at most its last four characters', () => {
  expect(covered('339900199003070026')).toBe('••••••••••••••0026')
  expect(covered('1234')).toBe('••••')
  expect(covered('1')).toBe('••••')
})
