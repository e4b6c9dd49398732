import type { RJSFSchema } from '@rjsf/utils'
import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import { controlOf } from './pointers'
import { problemsOf } from './problems'

const schema: RJSFSchema = {
  type: 'object',
  required: ['plate', 'kind', 'truthful'],
  properties: {
    plate: { type: 'string', pattern: '^浙[A-Z]', description: '浙 + 字母', minLength: 2 },
    kind: {
      type: 'string',
      oneOf: [
        { const: 'A', title: '甲' },
        { const: 'B', title: '乙' },
      ],
    },
    truthful: { type: 'boolean', const: true },
    reasons: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { oneOf: [{ const: 'X' }, { const: 'Y' }] },
    },
    staff: { type: 'integer', minimum: 1, maximum: 9 },
    since: { type: 'string', format: 'date' },
    note: { type: 'string', maxLength: 3 },
    address: { type: 'object', required: ['street'], properties: { street: { type: 'string' } } },
    employer: { type: 'string' },
  },
  if: { properties: { kind: { const: 'B' } }, required: ['kind'] },
  then: { required: ['employer'] },
  dependentRequired: { staff: ['since'] },
}

const complete = { plate: '浙A1', kind: 'A', truthful: true }
const t = ((key: string, values?: Record<string, unknown>) =>
  [key.replace('apply.wrong.', ''), ...Object.values(values ?? {})].join(' ')) as unknown as TFunction

test.each([
  ['nothing is wrong', {}, {}],
  ['missing text', { plate: undefined }, { '/form/plate': 'missing' }],
  ['missing choice', { kind: undefined }, { '/form/kind': 'choose' }],
  ['not confirmed', { truthful: undefined }, { '/form/truthful': 'confirm' }],
  ['a form with its hint', { plate: '京A1' }, { '/form/plate': 'form-as 浙 + 字母' }],
  ['no such choice', { kind: 'C' }, { '/form/kind': 'choose' }],
  ['nothing ticked', { reasons: [] }, { '/form/reasons': 'choose' }],
  ['not a number', { staff: '三', since: '2026-01-01' }, { '/form/staff': 'integer' }],
  ['too small', { staff: 0, since: '2026-01-01' }, { '/form/staff': 'small 1' }],
  ['too large', { staff: 10, since: '2026-01-01' }, { '/form/staff': 'large 9' }],
  ['not a day', { since: '2026-02-30' }, { '/form/since': 'date' }],
  ['too long', { note: '一二三四' }, { '/form/note': 'long 3' }],
  ['required by another answer', { kind: 'B' }, { '/form/employer': 'missing' }],
  ['required beside another', { staff: 3 }, { '/form/since': 'missing' }],
  ['missing inside', { address: {} }, { '/form/address/street': 'missing' }],
])('%s', (_, change, wrong) => {
  const answers = Object.fromEntries(
    Object.entries({ ...complete, ...change }).filter(([, value]) => value !== undefined),
  )
  expect(Object.fromEntries(problemsOf(schema, answers, t))).toEqual(wrong)
})

test('everything wrong is named at once, each question once', () => {
  expect([...problemsOf(schema, { plate: '京' }, t).keys()].sort()).toEqual([
    '/form/kind',
    '/form/plate',
    '/form/truthful',
  ])
})

test('a problem leads to the control of its question', () => {
  expect(controlOf('/form/address/street')).toBe('form_address_street')
  expect(controlOf('/form/a~1b')).toBe('form_a/b')
})
