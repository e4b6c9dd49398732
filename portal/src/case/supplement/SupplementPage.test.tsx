import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { network, problem, show } from '../../testing/page'
import { Component, loader } from '.'

const tus = vi.hoisted(() => ({ made: [] as { options: { onSuccess: () => void } }[] }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    url = 'http://localhost/v1/documents/0199dddd-0000-7000-8000-000000000001'
    start = vi.fn()
    abort = vi.fn(() => Promise.resolve())
    constructor(
      _: File,
      readonly options: { onSuccess: () => void },
    ) {
      tus.made.push(this)
    }
  },
}))

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const supply = { name: 'SUPPLY', method: 'POST', url: `${path}/supplement`, needs: ['form', 'materials'] }

let dossier: Record<string, unknown>
let sent: { key: string | null | undefined; version: string | null | undefined; body: unknown }[]
let answers: (() => Response)[]

beforeEach(() => {
  tus.made.length = 0
  sent = []
  answers = []
  dossier = {
    id,
    status: 'SUPPLEMENT_REQUESTED',
    item: { id: item, version: 2, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: item, name: 'Urban management' },
    limits: [
      {
        kind: 'SUPPLEMENT',
        budget: { amount: 30, unit: 'CALENDAR_DAYS' },
        startedOn: '2026-11-25',
        dueOn: '2026-12-25',
        provisional: false,
      },
    ],
    actions: [supply],
    materials: [],
    form: { plate: '浙A', mobile: '13800000000' },
    supplement: {
      wanted: [
        { pointer: '/form/plate', note: 'It is cut off.' },
        { pointer: '/materials/photo', note: 'It is too dark.' },
      ],
    },
    openedAt: '2026-11-25T02:00:00Z',
  }
  const photo = { code: 'photo', name: 'Photograph', required: false, formats: ['image/jpeg'], maxBytes: 100 }
  const properties = {
    plate: { type: 'string', title: 'Plate' },
    mobile: { type: 'string', title: 'Mobile' },
  }
  const version = { id: item, form: { type: 'object', properties }, materials: [photo] }
  network({
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: '"3"' } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: [] }),
    [`GET /v1/items/${item}`]: () => Response.json(version),
    [`POST ${path}/supplement`]: async (request) => {
      const [key, version] = ['Idempotency-Key', 'If-Match'].map((name) => request.headers.get(name))
      sent.push({ key, version, body: await request.json() })
      return (answers.shift() ?? (() => Response.json({ id, status: 'SUBMITTED' })))()
    },
  })
})

afterEach(() => sessionStorage.clear())

test('exactly what was marked is asked, with the words on it and the last day', async () => {
  await shown()
  expect(screen.getByRole('textbox')).toHaveValue('浙A')
  expect(screen.queryByLabelText(/Mobile/)).toBeNull()
  expect(screen.getByText('The office says: It is cut off.')).toBeVisible()
  expect(screen.getByText('The office says: It is too dark.')).toBeVisible()
  expect(screen.getByText(/Until Friday, December 25/)).toBeVisible()
})

test('what is missing is named before anything is sent', async () => {
  const person = await shown()
  await person.clear(screen.getByRole('textbox'))
  await person.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByRole('link', { name: /Plate/ })).toBeVisible()
  expect(screen.getByRole('link', { name: /Photograph/ })).toBeVisible()
  expect(sent).toEqual([])
})

test('all of it is handed in together, by the version seen, and one is back at the case', async () => {
  const person = await shown()
  await person.type(screen.getByRole('textbox'), '12345')
  await photographed(person)
  await person.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('the case')).toBeVisible()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({
    version: '"3"',
    body: { form: { plate: '浙A12345' }, materials: { photo: '0199dddd-0000-7000-8000-000000000001' } },
  })
  expect(sent[0]?.key).toBeTruthy()
  expect(sessionStorage).toHaveLength(0)
})

test('what the service refuses is said at its field, and what was typed stays, over a reload too', async () => {
  answers = [refused]
  const person = await shown()
  await person.type(screen.getByRole('textbox'), 'X')
  await photographed(person)
  await person.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByRole('link', { name: /Plate.*No such plate/ })).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('浙AX')
  document.body.replaceChildren()
  await shown()
  expect(screen.getByRole('textbox')).toHaveValue('浙AX')
  expect(screen.getByRole('link', { name: '1.jpg' })).toBeVisible()
})

test('when the case has moved on meanwhile that is said and nothing is sent twice', async () => {
  const person = await shown()
  await photographed(person)
  answers = [
    () => {
      dossier = { ...dossier, status: 'LAPSED', actions: [] }
      return problem(412, 'stale-version')
    },
  ]
  await person.click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText(/no longer possible/)).toBeVisible()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Hand in' })).toBeNull())
  expect(sent).toHaveLength(1)
})

test('where nothing is asked the page says so', async () => {
  dossier = { ...dossier, status: 'SUBMITTED', actions: [] }
  await show(`/cases/${id}/supplement`, routes)
  expect(await screen.findByText('Nothing is asked of you at the moment')).toBeVisible()
})

const routes = [
  { path: '/cases/:id', element: <p>the case</p> },
  { path: '/cases/:id/supplement', Component, loader },
]

async function shown() {
  await show(`/cases/${id}/supplement`, routes)
  await screen.findByRole('button', { name: 'Hand in' }, { timeout: 10_000 })
  return userEvent.setup()
}

async function photographed(person: ReturnType<typeof userEvent.setup>) {
  const file = new File(['12345'], '1.jpg', { type: 'image/jpeg' })
  await person.upload(screen.getByLabelText(/Choose a file/), file)
  await waitFor(() => expect(tus.made).toHaveLength(1))
  act(() => tus.made[0]?.options.onSuccess())
  await screen.findByRole('link', { name: '1.jpg' })
}

function refused() {
  const errors = [{ pointer: '/form/plate', detail: 'No such plate' }]
  return Response.json({ type: '/problems/bad-fields', title: 'bad', status: 422, errors }, { status: 422 })
}
