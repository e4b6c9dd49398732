import type { TFunction } from 'i18next'
import { expect, test } from 'vitest'
import type { Dossier } from '../api/shapes'
import { attention } from './attention'
import type { AppliedItem } from './useApplication'

const t = ((key: string) => key) as unknown as TFunction
const item = {
  form: {
    type: 'object',
    required: ['plate', 'phone'],
    properties: { plate: { type: 'string', maxLength: 3 }, phone: { type: 'string' } },
    'x-order': ['phone', 'plate'],
  },
  materials: [{ code: 'photo' }, { code: 'lease', required: true }],
} as unknown as AppliedItem

test.each([
  ['the first field in their order', { plate: 'too long' }, ['lease'], 'form?check#form_phone'],
  ['a wrong answer', { plate: 'too long', phone: '1' }, ['lease'], 'form?check#form_plate'],
  ['a document that is required', { plate: '1', phone: '1' }, ['photo'], 'documents?check#materials_lease'],
  ['nothing', { plate: '1', phone: '1' }, ['lease'], 'check'],
])('what needs attention first: %s', (_, form, codes, place) => {
  const dossier = { materials: codes.map((code) => ({ code })) } as Dossier
  expect(attention(item, { form, dossier }, t)).toBe(place)
})
