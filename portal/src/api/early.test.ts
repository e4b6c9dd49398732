import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loader as applyLoader } from '../apply/load'
import { closed, draftQuery } from '../apply/writings'
import { loader } from '../desk/load'
import { queueQuery } from '../desk/queue/queries'
import { loader as homeLoader } from '../home/load'
import { loader as itemLoader } from '../items/load'
import { itemQuery, itemVersionQuery, onlineQuery } from '../items/queries'
import { body, api } from './client'
import script from '../first.js?raw'
import { early } from './early'
import { queries } from './queries'
import { sessionQuery } from './session'
import { startTexts } from '../texts/texts'

const id = '0199f000-0000-7000-8000-000000000205'

beforeAll(startTexts)

afterEach(() => {
  queries.clear()
  delete window.early
})

/** The script of the document's head runs at an address, for whoever is signed in; gives what is asked from then on. */
function begin(path: string, population?: string, { refused = [] as string[], duty = 'INTAKE' } = {}) {
  history.replaceState(null, '', path)
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(document.createElement('script'))
  const asked: string[] = []
  vi.stubGlobal('fetch', (what: Request | string) => {
    const url = new URL(typeof what === 'string' ? what : what.url, location.origin)
    asked.push(url.pathname + url.search)
    if (refused.includes(asked.at(-1) ?? '')) return Promise.reject(new TypeError('no network'))
    const told =
      url.pathname === '/session'
        ? { signedIn: Boolean(population), population }
        : { items: [], posts: [{ duty }], id, form: {}, item: { id: 'the-item', version: 3 } }
    return Promise.resolve(Response.json(told))
  })
  ;(0, eval)(script)
  return asked
}

test('the desk takes what was asked for before its scripts were there, and asks for nothing twice', async () => {
  const asked = begin('/desk', 'OFFICIAL')
  await queries.query(sessionQuery)
  await body(api.GET('/v1/me'))
  await queries.infiniteQuery(queueQuery({ actionable: true }))
  expect(asked).toEqual(['/session', '/v1/me', '/v1/queues?limit=30&actionable=true'])
  await body(api.GET('/v1/me'))
  expect(asked.at(-1)).toBe('/v1/me')
})

test('so does a case', async () => {
  const asked = begin(`/cases/${id}`, 'CITIZEN')
  await queries.query(sessionQuery)
  await body(api.GET('/v1/cases/{id}', { params: { path: { id } } }))
  expect(asked).toEqual(['/session', `/v1/cases/${id}`])
})

test('and a draft, with the version of the item it is of', async () => {
  const asked = begin(`/apply/${id}/form`, 'CITIZEN')
  await queries.query(sessionQuery)
  await body(api.GET('/v1/cases/{id}', { params: { path: { id } } }))
  await queries.query(itemVersionQuery('the-item', 3))
  expect(asked).toEqual(['/session', `/v1/cases/${id}`, '/v1/items/the-item?version=3'])
})

test('and an item, whoever looks at it', async () => {
  const asked = begin(`/items/${id}`)
  await queries.query(itemQuery(id))
  expect(asked).toEqual(['/session', `/v1/items/${id}`])
})

test('the desk is made with what was asked for early, if it comes soon', async () => {
  const asked = begin('/desk', 'OFFICIAL')
  await loader()
  expect(queries.getQueryData(queueQuery({ actionable: true }).queryKey)?.pages).toHaveLength(1)
  expect(asked).toEqual(['/session', '/v1/me', '/v1/queues?limit=30&actionable=true'])
})

test('so are the home page and an item', async () => {
  const online = '/v1/items?depth=ONLINE&limit=100'
  let asked = begin('/')
  await homeLoader()
  expect(queries.getQueryData(onlineQuery.queryKey)?.items).toEqual([])
  await queries.query({ ...onlineQuery, staleTime: 0 })
  expect(asked).toEqual(['/session', online, online])

  asked = begin(`/items/${id}`)
  await itemLoader({ params: { item: id } })
  expect(queries.getQueryData(itemQuery(id).queryKey)?.id).toBe(id)
  expect(asked).toEqual(['/session', `/v1/items/${id}`])
})

test('and a draft with the version of its item; once closed it is read anew', async () => {
  const first = [`/v1/cases/${id}`, '/v1/items/the-item?version=3']
  const asked = begin(`/apply/${id}/form`, 'CITIZEN')
  await applyLoader({ params: { '*': `${id}/form` } })
  const { writing } = await queries.query(draftQuery(id))
  expect(writing.draft().dossier.id).toBe(id)
  expect(queries.getQueryData(itemVersionQuery('the-item', 3).queryKey)?.id).toBe(id)
  expect(asked).toEqual(['/session', ...first])
  await closed(id)
  await queries.query(draftQuery(id))
  expect(asked).toEqual(['/session', ...first, `/v1/cases/${id}`])
  await closed(id)
})

test('and asks for no queue where nobody handles cases', async () => {
  const asked = begin('/desk', 'OFFICIAL', { duty: 'ADMINISTER' })
  await loader()
  expect(asked).toEqual(['/session', '/v1/me'])
})

test('nobody waits long for an answer that does not come', async () => {
  begin('/desk', 'OFFICIAL')
  window.early = { '/session': new Promise(() => undefined), '/v1/me': new Promise(() => undefined) }
  await loader()
  expect(queries.getQueryData(sessionQuery.queryKey)).toBeUndefined()
})

test('who handles no cases asks for no queue', async () => {
  const asked = begin('/desk', 'OFFICIAL', { duty: 'ADMINISTER' })
  await body(api.GET('/v1/me'))
  await new Promise((done) => setTimeout(done))
  expect(asked).toEqual(['/session', '/v1/me'])
})

test.each([
  ['/desk', 'CITIZEN'],
  ['/desk', undefined],
  [`/cases/${id}`, undefined],
  [`/cases/${id}`, 'OFFICIAL'],
  ['/cases', 'CITIZEN'],
  [`/apply/new/${id}`, 'CITIZEN'],
  ['/search', 'CITIZEN'],
])('%s asks for no more than who is signed in, if that is %s', async (path, population) => {
  const asked = begin(path, population)
  await queries.query(sessionQuery)
  await new Promise((done) => setTimeout(done))
  expect(asked).toEqual(['/session'])
})

test('what could not be had is asked for again by whoever needs it', async () => {
  const asked = begin('/desk', 'OFFICIAL', { refused: ['/session'] })
  expect(await early('/v1/me')).toBeUndefined()
  await expect(queries.query({ ...sessionQuery, retry: false })).rejects.toThrow()
  expect(asked).toEqual(['/session', '/session'])
})
