import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Accesses } from './Accesses'
import { loader } from '.'

const routes = [{ path: '/accesses', Component: Accesses, loader }]
const parking = '01a3f000-0000-7000-8000-000000000401'

const official = {
  id: '01a3f000-0000-7000-8000-000000000601',
  at: '2026-11-28T03:10:00Z',
  what: 'CASE',
  cases: [parking],
  purpose: null,
  reader: {
    kind: 'OFFICIAL',
    department: { id: '0199f000-0000-7000-8000-000000000101', name: 'Market Regulation' },
    duty: 'INTAKE',
    name: null,
  },
}
const agent = {
  ...official,
  id: '01a3f000-0000-7000-8000-000000000602',
  at: '2026-11-27T16:30:00Z',
  what: 'DOCUMENT',
  reader: { kind: 'AGENT', department: null, duty: null, name: '王建国' },
}
const application = {
  ...official,
  cases: [official.id],
  id: '01a3f000-0000-7000-8000-000000000603',
  at: '2026-11-20T03:10:00Z',
  what: 'CASES',
  reader: { kind: 'APPLICATION', department: null, duty: null, name: 'Bank' },
}

const guardian = {
  ...agent,
  id: '01a3f000-0000-7000-8000-000000000604',
  reader: { ...agent.reader, right: 'GUARDIAN' },
}

const asked: URL[] = []

beforeEach(() => {
  asked.length = 0
})

function records(pages: Record<string, object>) {
  network({
    'GET /v1/cases': () => Response.json({ items: [{ id: parking, item: { name: 'Parking permit' } }] }),
    'GET /v1/access-records': (request) => {
      const url = new URL(request.url)
      asked.push(url)
      return Response.json(pages[url.searchParams.get('after') ?? ''])
    },
  })
}

test('who was shown what stands under its day by the local calendar, the latest first', async () => {
  records({ '': { items: [official, agent, application] } })
  await show('/accesses', routes)
  const today = await screen.findByRole('region', { name: 'November 28, 2026' })
  expect(within(today).getAllByRole('listitem')).toHaveLength(2)
  expect(today).toHaveTextContent('11:10')
  expect(today).toHaveTextContent('Market Regulation · intake opened a case')
  expect(today).toHaveTextContent('Your agent 王建国 opened a document')
  expect(within(today).getAllByRole('link', { name: 'Parking permit' })[0]).toHaveAttribute(
    'href',
    `/cases/${parking}`,
  )
  const before = screen.getByRole('region', { name: 'November 20, 2026' })
  expect(before).toHaveTextContent('The application “Bank” saw a case in a list of cases')
  expect(within(before).getByRole('link', { name: 'See the case' })).toBeVisible()
})

test('who acts for somebody is named by the kind of right', async () => {
  records({ '': { items: [guardian, { ...agent, reader: { ...agent.reader, right: 'AGENCY' } }] } })
  await show('/accesses', routes)
  const day = await screen.findByRole('region', { name: 'November 28, 2026' })
  expect(day).toHaveTextContent('王建国, guardian opened a document')
  expect(day).toHaveTextContent('Your agent 王建国 opened a document')
})

test('of one case, and page by page', async () => {
  records({ '': { items: [official], next: 'more' }, more: { items: [application] } })
  await show(`/accesses?case=${parking}`, routes)
  expect(await screen.findByText(/Only the records of this case/)).toBeVisible()
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByText(/Bank/)).toBeVisible()
  expect(asked.map((url) => url.searchParams.get('case'))).toEqual([parking, parking])
})

test('nobody has looked', async () => {
  records({ '': { items: [] } })
  await show('/accesses', routes)
  expect(await screen.findByText('Nobody has looked yet')).toBeVisible()
})

test('what cannot be read is said, and that nothing is lost', async () => {
  network({
    'GET /v1/cases': () => Response.json({ items: [] }),
    'GET /v1/access-records': () => problem(404, 'nothing'),
  })
  await show('/accesses', routes)
  expect(await screen.findByRole('alert')).toHaveTextContent('The records are not lost')
})
