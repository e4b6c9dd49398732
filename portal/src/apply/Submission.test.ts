import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import { CaseServer, noNetwork, problem } from '../testing/CaseServer'
import { loadDraft } from './draft'
import { Submission } from './Submission'
import { Writing } from './Writing'

let server: CaseServer
let writing: Writing
let submission: Submission
const waiting = vi.fn()

beforeEach(async () => {
  vi.useFakeTimers()
  server = new CaseServer()
  vi.stubGlobal('fetch', server.fetch)
  writing = new Writing(await loadDraft(server.id))
  submission = new Submission(writing)
  waiting.mockClear()
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what is typed last is saved first, then that version is handed in', async () => {
  writing.type({ plate: '浙A1' })
  await submission.submit(true, [], waiting)
  const [put, post] = server.calls.filter(({ method }) => method !== 'GET')
  expect(put).toMatchObject({ method: 'PUT', ifMatch: '"1"' })
  expect(post).toMatchObject({ method: 'POST', ifMatch: '"2"', body: { agreesToElectronicService: true } })
  expect(writing.draft()).toMatchObject({
    saving: 'submitted',
    dossier: { status: 'SUBMITTED', number: '330106-1' },
  })
})

test('while nothing is heard the same attempt is made again, at most a few times', async () => {
  server.next.push(noNetwork, noNetwork, noNetwork, noNetwork, noNetwork)
  const handed = submission.submit(false, [], waiting).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await handed).toMatchObject({ status: 0 })
  expect(waiting).toHaveBeenCalledWith(true)
  server.next.length = 0
  await submission.submit(false, [], waiting)
  const keys = server.calls.filter(({ method }) => method === 'POST').map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(2)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toBeTruthy()
})

test('another answer about electronic service is another attempt', async () => {
  server.next.push(() => problem(422, 'incomplete'))
  await submission.submit(false, [], waiting).catch(() => undefined)
  await submission.submit(true, [], waiting)
  const keys = server.calls.filter(({ method }) => method === 'POST').map(({ key }) => key)
  expect(new Set(keys).size).toBe(2)
})

test('everything the server finds wrong is kept by its pointer until it is changed', async () => {
  const errors = [
    { pointer: '/form/plate', detail: '格式不符合要求' },
    { pointer: '/materials/photo', detail: '必填' },
  ]
  server.next.push(() => problem(422, 'incomplete', errors))
  await expect(submission.submit(true, [], waiting)).rejects.toMatchObject({ status: 422 })
  expect([...writing.draft().problems.keys()]).toEqual(['/form/plate', '/materials/photo'])
  writing.type({ plate: '浙A1' })
  expect([...writing.draft().problems.keys()]).toEqual(['/materials/photo'])
})

test('a draft changed elsewhere is read again and not handed in unseen', async () => {
  server.elsewhere({ plate: '浙B2' })
  await expect(submission.submit(true, [], waiting)).rejects.toMatchObject({ status: 412 })
  expect(server.status).toBe('DRAFT')
  expect(writing.draft().form).toEqual({ plate: '浙B2' })
  await submission.submit(true, [], waiting)
  expect(server.status).toBe('SUBMITTED')
})

test('when saving has stopped nothing is handed in', async () => {
  server.next.push(() => problem(401, 'unauthenticated'))
  writing.type({ plate: '浙A1' })
  await submission.submit(true, [], waiting)
  expect(server.calls.filter(({ method }) => method === 'POST')).toHaveLength(0)
  expect(writing.draft().saving).toBe('signed-out')
})

test('a newer version of the item is told, then the draft is carried over under one key and read anew', async () => {
  const changes = [{ pointer: '/form/plate', kind: 'CHANGED' }]
  server.next.push(() =>
    Response.json({ type: '/problems/item-version-changed', inForce: 2, changes }, { status: 409 }),
  )
  await expect(submission.submit(true, [], waiting)).rejects.toMatchObject({ code: 'item-version-changed' })
  expect(writing.draft()).toMatchObject({ saving: 'saved', outdated: { inForce: 2, changes } })
  const leftBehind = [{ pointer: '/form/plate', why: 'NO_LONGER_FITS', label: '车牌', value: '浙A1' }]
  server.next.push(noNetwork, () => {
    server.elsewhere({})
    return Response.json({ status: 'DRAFT', itemVersion: 2, leftBehind })
  })
  const renewed = submission.renew()
  await vi.advanceTimersByTimeAsync(120_000)
  await renewed
  const keys = server.calls.filter(({ path }) => path.endsWith('/renewal')).map(({ key }) => key)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(writing.draft()).toMatchObject({ leftBehind, outdated: undefined, joined: false, form: {} })
  expect(writing.etag).toBe(server.etag)
})

test('an item that ended meanwhile is read anew', async () => {
  server.next.push(() => problem(409, 'item-retired'))
  const read = server.calls.length
  await expect(submission.submit(true, [], waiting)).rejects.toMatchObject({ code: 'item-retired' })
  expect(server.calls.slice(read).some(({ method }) => method === 'GET')).toBe(true)
})
