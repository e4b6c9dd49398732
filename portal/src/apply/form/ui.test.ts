import { expect, test } from 'vitest'
import { uiOf } from './ui'

test('a form may ask for a control and say whence a field is filled in', () => {
  const ui = uiOf({
    type: 'object',
    properties: {
      why: { type: 'string', 'x-widget': 'textarea' },
      kind: { type: 'string', enum: ['a', 'b'], 'x-widget': 'select' },
      owner: { type: 'string', 'x-prefill': 'PERSON_NAME' },
      plain: { type: 'string' },
      unknown: { type: 'string', 'x-widget': 'iframe' },
    },
  } as object)
  expect(ui).toEqual({
    why: { 'ui:widget': 'textarea' },
    kind: { 'ui:widget': 'select' },
    owner: { 'ui:autocomplete': 'name' },
    plain: {},
    unknown: {},
  })
})

test('who answers for somebody else is offered nothing of his own by the browser', () => {
  const schema = {
    type: 'object',
    properties: {
      owner: { type: 'string', 'x-prefill': 'PERSON_NAME' },
      home: { type: 'object', properties: { address: { type: 'string' } } },
      plain: { type: 'string' },
    },
  } as object
  expect(uiOf(schema, { own: false })).toEqual({
    owner: { 'ui:autocomplete': 'off' },
    home: { address: { 'ui:autocomplete': 'off' } },
    plain: {},
  })
})
