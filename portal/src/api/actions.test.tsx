import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAction, type Seen } from './actions'
import { queries } from './queries'

const id = '0199aaaa-0000-7000-8000-000000000001'
const withdraw = { name: 'WITHDRAW' as const, url: `/v1/cases/${id}/withdrawal`, method: 'POST', needs: [] }
const seen: Seen = { id, etag: '"3"', actions: [withdraw] }
const entry = { sequence: 4, action: 'DECIDE', by: 'OFFICIAL', at: '2026-02-24T02:05:00Z' }

let answers: (() => Response | Promise<Response>)[]
let sent: Request[]
let actions: object[]

beforeEach(() => {
  answers = []
  sent = []
  actions = []
  vi.stubGlobal('fetch', (request: Request) => {
    if (request.method === 'POST') {
      sent.push(request)
      return Promise.resolve((answers.shift() ?? unexpected)())
    }
    const timeline = request.url.includes('/timeline')
    const shown = timeline ? { items: [entry] } : { id, status: 'APPROVED', actions }
    return Promise.resolve(Response.json(shown, { headers: { ETag: '"4"' } }))
  })
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test('an action goes where the case says, with the version seen', async () => {
  const { result } = begun()
  answers = [() => Response.json({ id, status: 'WITHDRAWN' })]
  expect(await act(() => result.current.perform({ reason: 'moved' }))).toBe(true)
  expect(sent[0]?.url).toMatch(withdraw.url)
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"')
  expect(await sent[0]?.json()).toEqual({ reason: 'moved' })
})

test('a repetition of the same has the same key, saying something else has another', async () => {
  const { result } = begun()
  answers = [() => Promise.reject(new TypeError('no network')), busy, busy]
  expect(await act(() => result.current.perform({ reason: 'moved' }))).toBe(false)
  expect(result.current.problem?.status).toBe(0)
  await act(() => result.current.perform({ reason: 'moved' }))
  await act(() => result.current.perform({ reason: 'other' }))
  const keys = sent.map((request) => request.headers.get('Idempotency-Key'))
  expect(keys[0]).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
  expect(keys[2]).not.toBe(keys[0])
})

test('who was quicker is told, and the next try acts upon the fresh version', async () => {
  const { result } = begun()
  actions = [withdraw]
  answers = [stale, () => Response.json({ id, status: 'WITHDRAWN' })]
  await act(() => result.current.perform({ reason: 'moved' }))
  expect(result.current.changed).toMatchObject({
    entry: { action: 'DECIDE', by: 'OFFICIAL' },
    possible: true,
  })
  expect(result.current.problem).toBeUndefined()
  await act(() => result.current.perform({ reason: 'moved' }))
  expect(sent[1]?.headers.get('If-Match')).toBe('"4"')
  expect(result.current.changed).toBeUndefined()
})

test('an action that is over is said to be', async () => {
  const { result } = begun()
  answers = [() => problem(409, 'action-not-allowed')]
  await act(() => result.current.perform())
  expect(result.current.changed?.possible).toBe(false)
})

test('what comes in live while one writes does not change the version acted upon', async () => {
  const { result, rerender } = begun()
  rerender({ ...seen, etag: '"9"' })
  answers = [busy]
  await act(() => result.current.perform())
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"')
})

test('one’s own case is a refusal, not a change', async () => {
  const { result } = begun()
  answers = [() => problem(409, 'own-case')]
  await act(() => result.current.perform())
  expect(result.current.changed).toBeUndefined()
  expect(result.current.problem?.code).toBe('own-case')
})

function begun() {
  return renderHook((now: Seen) => useAction('WITHDRAW', now), {
    initialProps: seen,
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  })
}

function problem(status: number, code: string): Response {
  return Response.json({ type: `/problems/${code}`, title: code }, { status })
}

function busy() {
  return problem(503, 'service-unavailable')
}

function stale() {
  return problem(412, 'stale-version')
}

function unexpected(): Response {
  throw new Error('nothing more was expected')
}
