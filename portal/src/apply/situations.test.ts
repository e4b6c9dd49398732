import { expect, test } from 'vitest'
import type { Material } from '../api/shapes'
import { askedFor } from './situations'

const materials = [
  { code: 'card' },
  { code: 'lease', when: { situation: 'premises', choices: ['rented', 'lent'] } },
] as Material[]

test.each([
  ['no answer yet', {}, ['card']],
  ['another situation', { premises: 'owned' }, ['card']],
  ['the situation', { premises: 'lent' }, ['card', 'lease']],
  ['one of several answers', { premises: ['owned', 'rented'] }, ['card', 'lease']],
])('%s decides what is asked for', (_, answers, codes) => {
  expect(askedFor(materials, answers).map(({ code }) => code)).toEqual(codes)
})
