import { expect, test } from 'vitest'
import type { Limit } from '../api/shapes'
import { nextLimit } from './status'

const limits = [limit('INTAKE'), limit('STATUTORY', '2026-03-19'), limit('PROMISE', '2026-02-27')]

test('before the decision one waits for the promise, not for what the law allows', () => {
  expect(nextLimit('IN_REVIEW', limits)?.kind).toBe('PROMISE')
})

test('a stopped limit is not waited for', () => {
  expect(nextLimit('SUBMITTED', limits)).toBeUndefined()
})

test('without a promise the law’s limit holds', () => {
  expect(nextLimit('ACCEPTED', limits.slice(0, 2))?.kind).toBe('STATUTORY')
})

test('a case that is over waits for nothing', () => {
  expect(nextLimit('CLOSED', [limit('DELIVERY', '2026-03-02')])).toBeUndefined()
})

function limit(kind: Limit['kind'], dueOn?: string): Limit {
  const budget = { amount: 5, unit: 'WORKING_DAYS' as const }
  const running = { startedOn: '2026-02-13', awaitsService: false, provisional: false }
  return { kind, budget, ...running, ...(dueOn ? { dueOn } : {}) }
}
