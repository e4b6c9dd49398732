import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeEventSource } from '../testing/FakeEventSource'
import { follow } from './live'
import { queries } from './queries'
import { sessionQuery } from './session'

const onEvent = vi.fn()
const onOpen = vi.fn()
const onState = vi.fn()
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  FakeEventSource.install()
  session({ signedIn: true })
  for (const called of [onEvent, onOpen, onState]) called.mockReset()
  hide(false)
  stop = follow('/v1/cases/1/events', ['ACCEPT', 'DECIDE'], { onEvent, onOpen, onState })
})

afterEach(() => {
  stop()
  queries.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an event is heard by its name, others are not', () => {
  FakeEventSource.last.opens()
  FakeEventSource.last.tells('ACCEPT', { sequence: 2 }, '2')
  FakeEventSource.last.tells('OTHER', {})
  expect(onEvent).toHaveBeenCalledOnce()
  expect(onState).toHaveBeenLastCalledWith(true)
})

test('after the first break the browser comes back by itself, and that is told', () => {
  FakeEventSource.last.opens()
  FakeEventSource.last.breaks()
  expect(onState).toHaveBeenLastCalledWith(false)
  FakeEventSource.last.opens()
  expect(FakeEventSource.all).toHaveLength(1)
  expect(onOpen.mock.calls).toEqual([[false], [true]])
})

test('a server that stays away is asked less and less often', async () => {
  FakeEventSource.last.opens()
  FakeEventSource.last.breaks()
  FakeEventSource.last.breaks()
  const times: number[] = []
  for (let round = 0; round < 8; round++) {
    const before = FakeEventSource.all.length
    const from = Date.now()
    while (FakeEventSource.all.length === before) await vi.advanceTimersToNextTimerAsync()
    times.push(Date.now() - from)
    FakeEventSource.last.breaks()
  }
  expect(times[0]).toBeGreaterThanOrEqual(2_000)
  expect(times[2]).toBeGreaterThan(times[0] ?? Infinity)
  expect(Math.max(...times)).toBeLessThanOrEqual(60_000)
  expect(times.at(-1)).toBeGreaterThanOrEqual(30_000)
})

test('a refusal is tried again, and starts small again once it worked', async () => {
  FakeEventSource.last.refuses()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(FakeEventSource.all).toHaveLength(2)
  FakeEventSource.last.opens()
  FakeEventSource.last.refuses()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(FakeEventSource.all).toHaveLength(3)
})

test('when the session has ended nothing is tried any more', async () => {
  session({ signedIn: false })
  FakeEventSource.last.refuses()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(FakeEventSource.all).toHaveLength(1)
  expect(queries.getQueryData(sessionQuery.queryKey)?.signedIn).toBe(false)
})

test('a page nobody sees holds no connection', async () => {
  FakeEventSource.last.opens()
  hide(true)
  expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(FakeEventSource.all).toHaveLength(1)
  hide(false)
  FakeEventSource.last.opens()
  expect(FakeEventSource.all).toHaveLength(2)
  expect(onOpen).toHaveBeenLastCalledWith(true)
})

test('what is stopped while it asks for the session stays stopped', async () => {
  FakeEventSource.last.refuses()
  let answer: (response: Response) => void = () => undefined
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  await vi.advanceTimersByTimeAsync(2_000)
  stop()
  answer(Response.json({ signedIn: true }))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(FakeEventSource.all).toHaveLength(1)
})

function session(told: object) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(told)))
}

function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  document.dispatchEvent(new Event('visibilitychange'))
}
