import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import { CaseServer, noNetwork, problem } from '../testing/CaseServer'
import { loadDraft } from './draft'
import { takeKept } from './kept'
import { Writing } from './Writing'

const SETTLED = 1000
let server: CaseServer

beforeEach(() => {
  vi.useFakeTimers()
  server = new CaseServer()
  server.form = { name: '林小梅' }
  vi.stubGlobal('fetch', server.fetch)
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what is typed is saved once one pauses, upon the version it was read in', async () => {
  const writing = await opened()
  writing.type({ name: '林小梅', plate: '浙A1' })
  writing.type({ name: '林小梅', plate: '浙A12' })
  expect(writing.draft().saving).toBe('unsaved')
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(server.puts()).toHaveLength(1)
  expect(server.puts()[0]).toMatchObject({ ifMatch: '"1"', body: { form: { plate: '浙A12' } } })
  expect(writing.draft().saving).toBe('saved')
  expect(writing.draft().savedAt).toBeInstanceOf(Date)
})

test('an answer taken away is not sent any more', async () => {
  const writing = await opened()
  writing.type({ name: undefined, plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(server.form).toEqual({ plate: '浙A1' })
})

test('what is typed while a save is under way is saved after it, upon the version it gave', async () => {
  const writing = await opened()
  let arrive = () => {}
  server.next.push(async () => {
    await new Promise<void>((resolve) => (arrive = resolve))
    server.elsewhere({ plate: '浙A1' })
    return Response.json({}, { headers: { ETag: server.etag } })
  })
  writing.type({ plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  writing.type({ plate: '浙A12' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(server.puts()).toHaveLength(1)
  arrive()
  await vi.advanceTimersByTimeAsync(2 * SETTLED)
  expect(server.puts()[1]).toMatchObject({ ifMatch: '"2"', body: { form: { plate: '浙A12' } } })
  expect(writing.draft().saving).toBe('saved')
})

test('without network or service it says so and tries again with what is newest', async () => {
  const writing = await opened()
  server.next.push(noNetwork, () => problem(503, 'service-unavailable'))
  writing.type({ plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(writing.draft().saving).toBe('waiting')
  writing.type({ plate: '浙A12' })
  expect(writing.draft().saving).toBe('waiting')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(server.form).toEqual({ plate: '浙A12' })
  expect(writing.draft().saving).toBe('saved')
})

test('other answers given elsewhere are taken in, and both are saved', async () => {
  const writing = await opened()
  server.elsewhere({ name: '林小梅', mobile: '13800000000' })
  writing.type({ name: '林小梅', plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  const both = { name: '林小梅', mobile: '13800000000', plate: '浙A1' }
  expect(server.form).toEqual(both)
  expect(writing.draft()).toMatchObject({ form: both, joined: true, choices: [], saving: 'saved' })
})

test('the same question answered differently elsewhere is a choice; until it is made nothing is overwritten', async () => {
  const writing = await opened()
  server.elsewhere({ name: '林梅', mobile: '13800000000' })
  writing.type({ name: '林晓梅' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(writing.draft()).toMatchObject({
    saving: 'choosing',
    form: { name: '林晓梅' },
    choices: [{ field: 'name', mine: '林晓梅', theirs: '林梅' }],
  })
  expect(server.form).toEqual({ name: '林梅', mobile: '13800000000' })
  await writing.choose(new Set())
  expect(server.form).toEqual({ name: '林晓梅', mobile: '13800000000' })
})

test('choosing what is elsewhere takes it in', async () => {
  const writing = await opened()
  server.elsewhere({ name: '林梅' })
  writing.type({ name: '林晓梅', plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  await writing.choose(new Set(['name']))
  expect(server.form).toEqual({ name: '林梅', plate: '浙A1' })
  expect(writing.draft()).toMatchObject({ choices: [], saving: 'saved' })
})

test('a save whose answer was lost is no change by somebody else', async () => {
  const writing = await opened()
  server.next.push(() => {
    server.elsewhere({ plate: '浙A1' })
    return noNetwork()
  })
  writing.type({ plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(5 * SETTLED)
  expect(writing.draft()).toMatchObject({ saving: 'saved', choices: [], joined: false })
})

test('when the session ends the typed stays, comes along to the sign-in, and is saved after it', async () => {
  const writing = await opened()
  server.next.push(() => problem(401, 'unauthenticated'))
  writing.type({ name: '林小梅', plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  writing.type({ name: '林小梅', plate: '浙A12' })
  expect(writing.draft().saving).toBe('signed-out')
  expect(writing.keep()).toBe(true)

  const back = new Writing(await loadDraft(server.id), takeKept(server.id))
  expect(sessionStorage).toHaveLength(0)
  expect(back.draft().form).toEqual({ name: '林小梅', plate: '浙A12' })
  await back.save()
  expect(server.form).toEqual({ name: '林小梅', plate: '浙A12' })
})

test('signed in again in another window, saving goes on here', async () => {
  const writing = await opened()
  server.next.push(() => problem(401, 'unauthenticated'))
  writing.type({ plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  await writing.again()
  expect(server.form).toEqual({ plate: '浙A1' })
  expect(writing.draft().saving).toBe('saved')
})

test('what was kept for another draft is thrown away', async () => {
  const writing = await opened()
  writing.type({ plate: '浙A1' })
  writing.keep()
  expect(takeKept('another')).toBeUndefined()
  expect(sessionStorage).toHaveLength(0)
})

test('an answer of the wrong kind stays here and is said; everything else is saved', async () => {
  const writing = await opened()
  const wrong = { pointer: '/form/staff', detail: '类型不正确' }
  server.next.push(() => problem(400, 'bad-fields', [wrong]))
  writing.type({ name: '林小梅', staff: '三个' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(server.form).toEqual({ name: '林小梅' })
  expect(writing.draft()).toMatchObject({ saving: 'saved', form: { staff: '三个' } })
  expect([...writing.draft().problems]).toEqual([['/form/staff', '类型不正确']])
  writing.type({ name: '林小梅', staff: 3 })
  expect(writing.draft().problems.size).toBe(0)
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(server.form).toEqual({ name: '林小梅', staff: 3 })
})

test.each([
  [404, 'case-not-found', 'gone'],
  [409, 'no-longer-a-draft', 'submitted'],
  [413, 'content-too-large', 'refused'],
])('after %i %s it is %s and not tried again', async (status, code, saving) => {
  const writing = await opened()
  server.next.push(() => problem(status, code))
  writing.type({ plate: '浙A1' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(writing.draft().saving).toBe(saving)
  expect(server.puts()).toHaveLength(1)
})

test('leaving waits until all that is typed is saved', async () => {
  const writing = await opened()
  writing.type({ plate: '浙A1' })
  const flushed = writing.flush()
  writing.type({ plate: '浙A12' })
  await vi.advanceTimersByTimeAsync(SETTLED)
  expect(await flushed).toBe(true)
  expect(server.form).toEqual({ plate: '浙A12' })
})

async function opened(): Promise<Writing> {
  return new Writing(await loadDraft(server.id))
}
