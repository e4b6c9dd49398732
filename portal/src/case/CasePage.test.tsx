import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../testing/FakeEventSource'
import { citizen, network, problem, show } from '../testing/page'
import { sessionEnded } from '../api/session'
import { CasePage } from './CasePage'
import { loader } from './load'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const withdraw = { name: 'WITHDRAW', method: 'POST', url: `${path}/withdrawal`, needs: [] }
const submitted = entry(1, 'SUBMIT', 'CITIZEN')
const accepted = entry(2, 'ACCEPT', 'OFFICIAL')

const working = { kind: 'WORKING', suspended: false }
const explanation = {
  kind: 'INTAKE',
  budget: { amount: 5, unit: 'WORKING_DAYS' },
  extension: 0,
  startedOn: '2026-11-25',
  dueOn: '2026-11-27',
  pauses: [],
  days: ['26', '27'].map((day, at): object => ({ ...working, date: `2026-11-${day}`, number: at + 1 })),
}

let dossier: Record<string, unknown>
let timeline: object[]
let withdrawal: (request: Request) => Response | Promise<Response>

beforeEach(() => {
  FakeEventSource.install()
  timeline = [submitted]
  dossier = {
    id,
    status: 'SUBMITTED',
    number: '33010600-26-000001-7',
    item: { id: item, version: 1, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: item, name: 'Urban management' },
    limits: [limit('INTAKE', '2026-11-27')],
    owed: [],
    actions: [withdraw],
    materials: [],
    form: {},
    openedAt: '2026-11-25T02:00:00Z',
  }
  network({
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: '"3"' } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: timeline }),
    [`GET ${path}/notices`]: () => Response.json({ items: [] }),
    [`GET ${path}/limits/INTAKE/explanation`]: () => Response.json(explanation),
    [`GET ${path}/limits/STATUTORY/explanation`]: () => Response.json(explanation),
    [`GET /v1/items/${item}`]: () => Response.json({ id: item, name: 'Resident parking permit' }),
    [`POST ${path}/withdrawal`]: (request) => withdrawal(request),
  })
})

test('what happens is seen at once, and said', async () => {
  await shown()
  expect(screen.getByRole('heading', { name: /By Friday.*you are told/ })).toBeVisible()
  await waitFor(() => expect(FakeEventSource.all).toHaveLength(1))
  const stream = FakeEventSource.last
  act(() => stream.opens())
  act(() => stream.tells('SUBMIT', submitted, '1'))
  expect(screen.queryByText(/Just now/)).toBeNull()
  dossier = { ...dossier, status: 'ACCEPTED', limits: [limit('PROMISE', '2026-12-01')] }
  timeline = [submitted, accepted]
  act(() => stream.tells('ACCEPT', accepted, '2'))
  expect(await screen.findByText('Just now: The application was accepted')).toBeVisible()
  expect(await screen.findByRole('heading', { name: /A decision by Tuesday/ })).toBeVisible()
})

test('why it is that day is a tap away, with the days that count', async () => {
  const person = await shown()
  await person.click(screen.getByText('Why this day'))
  expect(await screen.findByRole('table', { name: 'November 2026' })).toBeVisible()
  expect(screen.getByRole('img', { name: /November 26.*: counts/ })).toBeVisible()
  expect(screen.getByRole('img', { name: /November 27.*: last day/ })).toBeVisible()
  expect(screen.getByText(/Article 32/)).toBeVisible()
})

test('what is missing is said with the words on it, and where to supply it', async () => {
  dossier = {
    ...dossier,
    status: 'SUPPLEMENT_REQUESTED',
    limits: [limit('SUPPLEMENT', '2026-12-25')],
    supplement: { wanted: [{ pointer: '/materials/photo', note: 'It is too dark.' }] },
    actions: [{ name: 'SUPPLY', method: 'POST', url: `${path}/supplement`, needs: [] }],
  }
  await shown()
  expect(screen.getByRole('heading', { name: 'Something is missing' })).toBeVisible()
  expect(screen.getByText('It is too dark.')).toBeVisible()
  expect(screen.getByRole('heading', { name: /Supply what is missing by Friday, December 25/ })).toBeVisible()
  const link = screen.getByRole('link', { name: 'Supply what is missing' })
  expect(link).toHaveAttribute('href', `/cases/${id}/supplement`)
})

test('a special procedure is told with its days, and the days that do not count are drawn', async () => {
  const suspend = { ...entry(2, 'SUSPEND', 'OFFICIAL'), data: { kind: 'HEARING', expectedDays: '5' } }
  timeline = [submitted, { ...suspend, texts: { basis: 'By Article 46.' } }]
  dossier = {
    ...dossier,
    status: 'SUSPENDED',
    limits: [{ ...limit('STATUTORY', ''), dueOn: null, light: null }],
  }
  Object.assign(explanation, { dueOn: null, pauses: [{ from: '2026-11-26', to: null }] })
  explanation.days = [
    { ...working, date: '2026-11-26', number: 1 },
    { ...working, date: '2026-11-27', suspended: true, number: null },
  ]
  const person = await shown()
  expect(screen.getByText(/the time is suspended: hearing/)).toBeVisible()
  expect(screen.getByText(/expects 5 working days/)).toBeVisible()
  expect(screen.getByText('By Article 46.')).toBeVisible()
  await person.click(screen.getByText('Why this day'))
  expect(await screen.findByRole('img', { name: /November 27.*: suspended/ })).toBeVisible()
  expect(screen.getByText(/Since Thursday, November 26.*do not count until it is over/)).toBeVisible()
})

test.each([
  ['EXTEND', 'IN_REVIEW', { days: '10' }, /extended by 10 working days/],
  ['EXTEND', 'IN_REVIEW', { days: '30', unit: 'CALENDAR_DAYS' }, /extended by 30 days/],
  ['DEEM_ACCEPTED', 'ACCEPTED', {}, 'Your application counts as accepted'],
  ['APPROVE_TACITLY', 'APPROVED', {}, /did not decide in time/],
])('what %s means is told to the applicant', async (action, status, data, words) => {
  timeline = [submitted, { ...entry(2, action, 'SYSTEM'), data }]
  dossier = { ...dossier, status, limits: [] }
  await shown()
  expect(screen.getByText(words)).toBeVisible()
})

test('a withdrawal asks first and says what it was told', async () => {
  const person = await shown()
  let told: unknown
  withdrawal = async (request) => {
    told = { ...(await request.json()), version: request.headers.get('If-Match') }
    dossier = { ...dossier, status: 'WITHDRAWN', actions: [], limits: [] }
    timeline = [submitted, { ...entry(2, 'WITHDRAW', 'CITIZEN'), texts: { reason: 'moved' } }]
    return Response.json({ id, status: 'WITHDRAWN' })
  }
  await person.click(screen.getByRole('button', { name: 'Withdraw the application' }))
  await person.type(screen.getByLabelText(/Reason/), 'moved')
  await person.click(within('Withdraw the application'))
  expect(await screen.findByRole('heading', { name: 'You withdrew this application' })).toBeVisible()
  expect(told).toEqual({ reason: 'moved', version: '"3"' })
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Withdraw the application' })).toBeNull())
})

test('who was quicker is told, and what was typed stays', async () => {
  const person = await shown()
  withdrawal = () => {
    timeline = [submitted, accepted]
    dossier = { ...dossier, status: 'ACCEPTED', limits: [] }
    return problem(412, 'stale-version')
  }
  await person.click(screen.getByRole('button', { name: 'Withdraw the application' }))
  await person.type(screen.getByLabelText(/Reason/), 'moved')
  await person.click(within('Withdraw the application'))
  expect(await screen.findByText(/It has changed meanwhile: The application was accepted/)).toBeVisible()
  expect(screen.getByLabelText(/Reason/)).toHaveValue('moved')
})

test('when the session ends the case stays and the way back is shown', async () => {
  await shown()
  act(() => sessionEnded())
  expect(await screen.findByText('Your session has ended')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Resident parking permit' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
    'href',
    expect.stringContaining(encodeURIComponent(`/cases/${id}`)),
  )
})

test('a case one may not know is not there', async () => {
  network({
    [`GET ${path}`]: () => problem(404, 'case-not-found'),
    [`GET ${path}/timeline`]: () => problem(404, 'case-not-found'),
  })
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  expect(await screen.findByRole('heading', { name: 'There is no such case' })).toBeVisible()
})

test('nobody signed in is asked to, and comes back here', async () => {
  network({ 'GET /session': () => Response.json({ ...citizen, signedIn: false, name: null }) })
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  const link = await screen.findByRole('link', { name: 'Sign in' })
  expect(link).toHaveAttribute('href', expect.stringContaining(encodeURIComponent(`/cases/${id}`)))
})

async function shown() {
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  await screen.findByRole('heading', { name: 'Resident parking permit' })
  return userEvent.setup()
}

function within(name: string): HTMLElement {
  const buttons = screen.getAllByRole('button', { name })
  const last = buttons.at(-1)
  if (!last) throw new Error(`no ${name}`)
  return last
}

function entry(sequence: number, action: string, by: string) {
  return {
    sequence,
    action,
    by,
    at: '2026-11-25T02:00:00Z',
    ...{ from: 'DRAFT', to: 'SUBMITTED', data: {}, texts: {} },
  }
}

function limit(kind: string, dueOn: string) {
  const budget = { amount: 5, unit: 'WORKING_DAYS' }
  return { kind, budget, startedOn: '2026-11-25', dueOn, light: 'GREEN', provisional: false }
}
