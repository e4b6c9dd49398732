import { expect, test } from 'vitest'
import type { ActionLink } from '../api/shapes'
import { awaitedOf, nextOf, offered } from './actions'
import type { QueueEntry } from './shapes'

test('a case waits for what has to be done, not for what may be done besides', () => {
  const links = ['ACCEPT', 'REQUEST_SUPPLEMENT', 'DECLINE'].map((name) => ({ name }) as ActionLink)
  expect(offered(links)).toEqual(['ACCEPT', 'REQUEST_SUPPLEMENT', 'DECLINE'])
  expect(awaitedOf(links)).toEqual(['ACCEPT', 'DECLINE'])
})

test('what can only be suspended is not next', () => {
  const [idle, due] = ['SUSPEND', 'EXTEND'].map((name) => ({ actions: [{ name }] }) as QueueEntry)
  expect(nextOf([idle, due].filter((entry) => entry !== undefined))).toBe(due)
})
