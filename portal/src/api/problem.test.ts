import { expect, test } from 'vitest'
import { challengeIn, isProblem, Problem } from './problem'

test('the last part of the type is the code', () => {
  const problem = new Problem(412, {
    type: 'http://localhost:8080/problems/stale-version',
    title: 'Changed meanwhile',
  })
  expect(problem.code).toBe('stale-version')
  expect(problem.message).toBe('Changed meanwhile')
})

test('wrong fields are found by their pointer below a root, unescaped', () => {
  const problem = new Problem(422, {
    errors: [
      { pointer: '/form/plate', detail: 'is missing' },
      { pointer: '/form/a~1b', detail: 'is too long' },
      { pointer: '/materials/0', detail: 'is missing' },
      { parameter: 'limit', detail: 'is too large' },
    ],
  })
  expect([...problem.under('/form')]).toEqual([
    ['plate', 'is missing'],
    ['a/b', 'is too long'],
  ])
})

test('only what may pass is worth another try', () => {
  expect([0, 429, 503].map((status) => new Problem(status).passing)).toEqual([true, true, true])
  expect([403, 404, 422].map((status) => new Problem(status).passing)).toEqual([false, false, false])
  expect(isProblem(new Problem(404), 404)).toBe(true)
  expect(isProblem(new Error('other'))).toBe(false)
})

test('a challenge says how strong and how fresh a sign-in has to be', () => {
  const asked = 'Bearer error="insufficient_user_authentication", acr_values="phr", max_age="60"'
  expect(challengeIn(asked)).toEqual({ acr: 'phr', maxAge: '60' })
  expect(
    challengeIn('DPoP error="insufficient_user_authentication", algs="ES256", acr_values="mfa"'),
  ).toEqual({
    acr: 'mfa',
    maxAge: undefined,
  })
  expect(challengeIn('Bearer')).toBeUndefined()
  expect(challengeIn('Bearer error="invalid_token"')).toBeUndefined()
  expect(challengeIn(null)).toBeUndefined()
})
