import { expect, test } from 'vitest'
import type { RJSFSchema } from '@rjsf/utils'
import { askedFields, askedMaterials, explained, nameOf } from './marks'

const form: RJSFSchema = {
  type: 'object',
  'x-order': ['plate', 'address'],
  required: ['plate'],
  properties: {
    address: { type: 'string', title: 'Address', description: 'Street and number.' },
    plate: { type: 'string', title: 'Plate' },
    mobile: { type: 'string' },
  },
  allOf: [{ required: ['mobile'] }],
}
const wanted = [
  { pointer: '/form/address', note: 'the number is missing' },
  { pointer: '/form/plate', note: 'not legible' },
  { pointer: '/form/gone', note: 'of an older form' },
  { pointer: '/materials/photo', note: 'too dark' },
]

test('exactly the marked fields are asked, in the order of the form, each of them required', () => {
  const fields = askedFields(form, wanted)
  expect(Object.keys(fields.properties ?? {})).toEqual(['plate', 'address'])
  expect(fields.required).toEqual(['plate', 'address'])
  expect(fields.allOf).toBeUndefined()
})

test('what the office says stands with each field, before the hint', () => {
  const { properties } = explained(askedFields(form, wanted), wanted, (note) => `Office: ${note}.`)
  expect(properties?.address).toMatchObject({
    description: 'Office: the number is missing. Street and number.',
  })
})

test('a marked material is required, whatever the item says', () => {
  const photo = { code: 'photo', name: 'Photograph', required: false, formats: [], maxBytes: 1 }
  const asked = askedMaterials([photo, { ...photo, code: 'other' }] as never, wanted)
  expect(asked).toEqual([{ material: { ...photo, required: true }, note: 'too dark' }])
})

test('a mark is called as the item calls what it names', () => {
  const item = { form, materials: [{ code: 'photo', name: 'Photograph' }] } as never
  expect(
    ['/form/plate', '/form/mobile', '/materials/photo', '/materials/x'].map((one) => nameOf(item, one)),
  ).toEqual(['Plate', 'mobile', 'Photograph', 'x'])
})
