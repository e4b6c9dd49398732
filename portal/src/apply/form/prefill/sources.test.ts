import type { RJSFSchema } from '@rjsf/utils'
import { expect, test } from 'vitest'
import { answersFrom, placesOf } from './sources'

const name = { type: 'string', 'x-prefill': 'PERSON_NAME' }

test('only outermost fields with a source that is kept are filled in', () => {
  const schema = {
    type: 'object',
    properties: {
      name,
      phone: { type: 'string', 'x-prefill': 'PERSON_PHONE' },
      number: { type: 'string', 'x-prefill': 'PERSON_IDENTITY_NUMBER', 'x-sensitive': true },
      strange: { type: 'string', 'x-prefill': 'constructor' },
      group: { type: 'object', properties: { name }, required: ['name'] },
      nothing: true,
    },
  } as RJSFSchema
  expect(placesOf(schema)).toEqual([['name', 'PERSON_NAME']])
})

test('an answer that makes others required is left to the applicant', () => {
  const schema = {
    properties: { mail: { type: 'string', 'x-prefill': 'PERSON_EMAIL' }, why: { type: 'string' } },
    dependentRequired: { mail: ['why'] },
  } as RJSFSchema
  expect(answersFrom(schema, { PERSON_EMAIL: 'li@people.example' })).toEqual({})
})

test.each([
  [{ maxLength: 2 }, {}],
  [{ enum: ['王建国'] }, {}],
  [{ pattern: '^[A-Z]+$' }, {}],
  [{ maxLength: 3 }, { 'a/b~c': '李晓梅' }],
])('an answer has to fit its field: %o', (rule, filled) => {
  const schema = { properties: { 'a/b~c': { ...name, ...rule } } } as unknown as RJSFSchema
  expect(answersFrom(schema, { PERSON_NAME: ' 李晓梅 ' })).toEqual(filled)
})

test('nothing known is nothing filled in', () => {
  const schema = { properties: { name } } as unknown as RJSFSchema
  expect(answersFrom(schema, {})).toEqual({})
  expect(answersFrom(schema, { PERSON_NAME: ' ' })).toEqual({})
})
