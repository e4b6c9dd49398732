import { expect, test } from 'vitest'
import { attemptDone, attemptFor } from './attempt'

test('asking again opens the same draft, until one is open', () => {
  const key = attemptFor('parking')
  expect(attemptFor('parking')).toBe(key)
  expect(attemptFor('residence')).not.toBe(key)
  attemptDone('parking')
  expect(attemptFor('parking')).not.toBe(key)
})
