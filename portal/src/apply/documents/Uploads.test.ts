import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../../api/queries'
import { CaseServer, problem } from '../../testing/CaseServer'
import { loadDraft } from '../draft'
import { Writing } from '../Writing'
import { DraftReceiver } from './Receiver'
import { Uploads } from './Uploads'

interface Options {
  metadata: Record<string, string>
  onProgress: (sent: number, size: number) => void
  onError: (error: object) => void
  onSuccess: () => void
}

/** The sending of bytes is the library's; here it is done by hand. */
const tus = vi.hoisted(() => ({ made: [] as { options: Options; start: () => void; abort: () => void }[] }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    url = 'http://localhost/v1/documents/0199dddd'
    start = vi.fn()
    abort = vi.fn(() => Promise.resolve())
    constructor(
      _: File,
      readonly options: Options,
    ) {
      tus.made.push(this)
    }
  },
}))

const photo = { code: 'photo', formats: ['image/jpeg'], maxBytes: 10 }
const jpeg = new File(['12345'], '照片.jpg', { type: 'image/jpeg' })
let server: CaseServer
let writing: Writing
let uploads: Uploads

beforeEach(async () => {
  tus.made.length = 0
  server = new CaseServer()
  vi.stubGlobal('fetch', server.fetch)
  writing = new Writing(await loadDraft(server.id))
  uploads = new Uploads(new DraftReceiver(writing))
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test.each([
  ['empty', new File([], 'a.jpg', { type: 'image/jpeg' })],
  ['kind', new File(['1'], 'a.gif', { type: 'image/gif' })],
  ['large', new File(['12345678901'], 'a.jpg', { type: 'image/jpeg' })],
])('a file that is %s is refused before it is sent', async (unfit, file) => {
  await uploads.send(photo, file)
  expect(sending()).toMatchObject({ phase: 'failed', unfit })
  expect(tus.made).toHaveLength(0)
  expect(uploads.busy).toBe(false)
})

test('a file that has arrived is given for its material upon the draft’s version', async () => {
  await uploads.send(photo, jpeg)
  expect(tus.made[0]?.options.metadata).toEqual({
    case: server.id,
    filename: '照片.jpg',
    filetype: 'image/jpeg',
  })
  tus.made[0]?.options.onProgress(3, 5)
  expect(sending()).toMatchObject({ phase: 'sending', sent: 3, size: 5 })
  expect(uploads.busy).toBe(true)
  tus.made[0]?.options.onSuccess()
  await vi.waitFor(() => expect(sending()).toBeUndefined())
  expect(server.materials).toEqual([{ code: 'photo', document: { id: '0199dddd' } }])
  expect(writing.draft().dossier.materials).toEqual(server.materials)
})

test('the file that was replaced is thrown away', async () => {
  server.materials = [{ code: 'photo', document: { id: 'old' } }]
  writing.adopt(await loadDraft(server.id))
  await uploads.send(photo, jpeg)
  tus.made[0]?.options.onSuccess()
  await vi.waitFor(() => expect(sending()).toBeUndefined())
  expect(server.calls.some(({ method, path }) => method === 'DELETE' && path === '/v1/documents/old')).toBe(
    true,
  )
})

test('it is given although the draft changed elsewhere meanwhile', async () => {
  server.elsewhere({ plate: '浙A1' })
  await uploads.send(photo, jpeg)
  tus.made[0]?.options.onSuccess()
  await vi.waitFor(() => expect(server.materials).toHaveLength(1))
  expect(writing.draft().form).toEqual({ plate: '浙A1' })
})

test('without network it waits and goes on by itself when it is back', async () => {
  await uploads.send(photo, jpeg)
  tus.made[0]?.options.onProgress(3, 5)
  tus.made[0]?.options.onError({ originalResponse: null })
  expect(sending()).toMatchObject({ phase: 'waiting', sent: 3 })
  dispatchEvent(new Event('online'))
  expect(tus.made[0]?.start).toHaveBeenCalledTimes(2)
  expect(sending()).toMatchObject({ phase: 'sending', sent: 3 })
})

test('it can be paused, and goes on where it was', async () => {
  await uploads.send(photo, jpeg)
  tus.made[0]?.options.onProgress(3, 5)
  uploads.pause('photo')
  expect(tus.made[0]?.abort).toHaveBeenCalled()
  expect(sending()).toMatchObject({ phase: 'paused', sent: 3 })
  dispatchEvent(new Event('online'))
  expect(sending()?.phase).toBe('paused')
  uploads.resume('photo')
  expect(tus.made[0]?.start).toHaveBeenCalledTimes(2)
})

test('what the server refuses is said and not tried again', async () => {
  await uploads.send(photo, jpeg)
  refused(422, 'document-content')
  expect(sending()).toMatchObject({ phase: 'failed', problem: { code: 'document-content' } })
  dispatchEvent(new Event('online'))
  expect(tus.made[0]?.start).toHaveBeenCalledTimes(1)
})

test('when the session has ended the file waits and the page asks to sign in', async () => {
  await uploads.send(photo, jpeg)
  refused(401, 'unauthenticated')
  expect(sending()?.phase).toBe('waiting')
  expect(writing.draft().saving).toBe('signed-out')
})

test('a refusal of the material is said, and the file is not lost from sight', async () => {
  await uploads.send(photo, jpeg)
  server.next.push(() => problem(422, 'bad-fields', [{ pointer: '/document', detail: '最多 5 字节' }]))
  tus.made[0]?.options.onSuccess()
  await vi.waitFor(() => expect(sending()?.phase).toBe('failed'))
  expect(sending()?.problem?.errors[0]?.detail).toBe('最多 5 字节')
})

test('a material is taken back with its file', async () => {
  server.materials = [{ code: 'photo', document: { id: 'old' } }]
  writing.adopt(await loadDraft(server.id))
  await uploads.takeBack('photo')
  expect(server.materials).toEqual([])
  expect(writing.draft().dossier.materials).toEqual([])
  expect(server.calls.some(({ method, path }) => method === 'DELETE' && path === '/v1/documents/old')).toBe(
    true,
  )
})

function sending() {
  return uploads.all().get('photo')?.sending
}

function refused(status: number, code: string): void {
  tus.made[0]?.options.onError({
    originalResponse: {
      getStatus: () => status,
      getBody: () => JSON.stringify({ type: `/problems/${code}` }),
    },
  })
}

test('what sends files cannot be had: that is said, and another try is open', async () => {
  vi.resetModules()
  vi.doMock('tus-js-client', () => Promise.reject(new Error('no network')))
  const { Uploads: Anew } = await import('./Uploads')
  const without = new Anew(new DraftReceiver(writing))
  await without.send(photo, jpeg)
  expect(without.all().get('photo')?.sending).toMatchObject({ phase: 'failed', problem: { status: 0 } })
  expect(without.busy).toBe(false)
})
