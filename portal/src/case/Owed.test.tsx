import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../testing/FakeEventSource'
import { network, problem, show } from '../testing/page'
import { CasePage } from './CasePage'
import { loader } from './load'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const budget = { amount: 3, unit: 'CALENDAR_DAYS' }
const owed = {
  number: 2,
  material: 'proof',
  as: 'LATER',
  budget,
  dueOn: '2026-11-30',
  light: 'GREEN',
  state: 'OWED',
}
const explanation = {
  kind: 'OBLIGATION',
  budget,
  extension: 0,
  startedOn: '2026-11-25',
  endedOn: null,
  dueOn: '2026-11-30',
  provisional: true,
  pauses: [],
  days: [
    { date: '2026-11-26', kind: 'WORKING', suspended: false, number: 1 },
    { date: '2026-11-27', kind: 'WORKING', suspended: false, number: 2 },
    { date: '2026-11-28', kind: 'WEEKEND', suspended: false, number: 3 },
    { date: '2026-11-29', kind: 'WEEKEND', suspended: false, number: null },
    { date: '2026-11-30', kind: 'WORKING', suspended: false, number: null },
  ],
}

let asked: number
let answered: () => Response
let now: object[]

beforeEach(() => {
  FakeEventSource.install()
  asked = 0
  answered = () => Response.json(explanation)
  now = [owed]
  const dossier = () => ({
    id,
    status: 'DELIVERED',
    number: '33010600-26-000001-7',
    item: { id: item, version: 1, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: item, name: 'Urban management' },
    limits: [],
    owed: now,
    actions: [],
    materials: [],
    form: {},
    openedAt: '2026-11-25T02:00:00Z',
  })
  network({
    [`GET ${path}`]: () => Response.json(dossier(), { headers: { ETag: '"3"' } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: [] }),
    [`GET ${path}/notices`]: () => Response.json({ items: [] }),
    [`GET ${path}/obligations/2/explanation`]: () => {
      asked++
      return answered()
    },
    [`GET /v1/items/${item}`]: () =>
      Response.json({ id: item, name: 'Permit', materials: [{ code: 'proof', name: 'Proof of address' }] }),
  })
})

test('why what is owed is due that day is told when one asks, and not before', async () => {
  const card = await shown()
  expect(within(card).getByText(/To be brought by Monday, November 30/)).toBeVisible()
  expect(asked).toBe(0)
  await userEvent.click(within(card).getByText('Why this day'))
  expect(
    await within(card).findByText(/decision was made on Wednesday, November 25.*3 days from then/),
  ).toBeVisible()
  expect(within(card).getByText('The last day is Monday, November 30.')).toBeVisible()
  expect(within(card).getByRole('img', { name: /November 28.*: counts/ })).toBeVisible()
  expect(within(card).getByRole('img', { name: /November 29.*: does not count/ })).toBeVisible()
  expect(within(card).getByRole('img', { name: /November 30.*: last day/ })).toBeVisible()
  expect(within(card).getByText(/holidays are not announced yet/)).toBeVisible()
  expect(within(card).queryByText(/working days that make up/)).toBeNull()
})

test('what cannot be told is said, and asked again', async () => {
  answered = () => problem(404, 'limit-not-found')
  const card = await shown()
  await userEvent.click(within(card).getByText('Why this day'))
  expect(await within(card).findByRole('alert')).toBeVisible()
})

test('what was supplied, and what has not begun, has no day to explain', async () => {
  now = [
    { ...owed, state: 'SUPPLIED' },
    { ...owed, number: 3, dueOn: null },
  ]
  const card = await shown()
  expect(within(card).getByText(/within 3 days of the decision/)).toBeVisible()
  expect(within(card).queryByText('Why this day')).toBeNull()
})

async function shown() {
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  return screen.findByRole('region', { name: 'Still to be supplied' })
}
