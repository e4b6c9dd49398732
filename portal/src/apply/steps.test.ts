import { expect, test } from 'vitest'
import { neighbours, stepsOf } from './steps'

test('an item that asks for no documents has a step less', () => {
  expect(stepsOf({ materials: [{}] })).toEqual(['form', 'documents', 'service', 'check'])
  expect(stepsOf({ materials: [], procedure: { preReview: 'TOWNSHIP' } })).toEqual([
    'form',
    'place',
    'service',
    'check',
  ])
  expect(stepsOf({ materials: [] })).toEqual(['form', 'service', 'check'])
})

test('each step knows the one before and the one after', () => {
  const steps = stepsOf({ materials: [] })
  expect(neighbours(steps, 'form')).toEqual({ before: undefined, after: 'service' })
  expect(neighbours(steps, 'check')).toEqual({ before: 'service', after: undefined })
})
