import { expect, test } from 'vitest'
import type { CaseStatus, TimelineEntry } from '../api/shapes'
import { happened, stations, type Words } from './happened'

test.each<[CaseStatus, string[], string]>([
  ['SUBMITTED', ['SUBMIT'], 'now later later later later'],
  ['ACCEPTED', ['SUBMIT', 'ACCEPT'], 'done now later later later'],
  ['IN_REVIEW', ['SUBMIT', 'ACCEPT', 'START_REVIEW'], 'done done now later later'],
  ['APPROVED', ['SUBMIT', 'ACCEPT', 'DECIDE'], 'done done done now later'],
  ['CLOSED', ['SUBMIT', 'ACCEPT', 'DECIDE', 'DELIVER', 'CLOSE'], 'done done done done done'],
  ['NOT_ACCEPTED', ['SUBMIT', 'DECLINE'], 'done ended later later later'],
  ['WITHDRAWN', ['SUBMIT', 'ACCEPT', 'WITHDRAW'], 'done done ended later later'],
])('a case that is %s after %s stands at %s', (status, actions, states) => {
  const timeline = actions.map((action, place) => ({ action, sequence: place + 1 }) as TimelineEntry)
  expect(stations(status, timeline).map(({ state }) => state)).toEqual(states.split(' '))
})

test('a remedy is told in the words of its law', () => {
  const t = ((key: string, said?: { result: string }) => `${key} ${said?.result ?? ''}`) as unknown as Words
  expect(happened({ action: 'DECIDE', data: { outcome: 'APPROVED', result: 'REVOKED' } }, t)).toContain(
    'translation:result.REVOKED',
  )
  expect(happened({ action: 'DECIDE', data: { outcome: 'APPROVED' } }, t)).toBe('happened.APPROVED ')
})
