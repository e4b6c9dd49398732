import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { MyCases } from './MyCases'

const routes = [{ path: '/cases', Component: MyCases }]

test('what waits for me comes first, then what is under way, then what is over', async () => {
  network({ 'GET /v1/cases': (request) => Response.json({ items: matching(request) }) })
  await show('/cases', routes)
  await screen.findByRole('heading', { name: 'In progress' })
  const sections = screen.getAllByRole('region').map((section) => ({
    title: within(section).getByRole('heading', { level: 2 }).textContent,
    links: within(section)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  }))
  expect(sections).toEqual([
    { title: 'Not handed in yet', links: ['/apply/DRAFT'] },
    { title: 'In progress', links: ['/cases/ACCEPTED'] },
    { title: 'Finished', links: ['/cases/CLOSED'] },
  ])
  expect(screen.getByText(/A decision by Friday.*, 3 working days left/)).toBeVisible()
  expect(screen.getByText(/^Now with Urban management/)).toBeVisible()
  expect(screen.getByText('Refused')).toBeVisible()
})

test('who has no case is shown the way to one', async () => {
  network({ 'GET /v1/cases': () => Response.json({ items: [] }) })
  await show('/cases', routes)
  expect(await screen.findByText('Nothing applied for yet')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Find a service' })).toHaveAttribute('href', '/')
})

test('a service that refuses is said to, with another try', async () => {
  network({ 'GET /v1/cases': () => problem(403, 'forbidden') })
  await show('/cases', routes)
  expect(await screen.findByRole('alert')).toHaveTextContent('You may not open this')
})

function matching(request: Request) {
  const asked = new URL(request.url).searchParams.getAll('status').join().split(',')
  return [summary('DRAFT'), summary('ACCEPTED'), summary('CLOSED')].filter(({ status }) =>
    asked.includes(status),
  )
}

function summary(status: string) {
  return {
    id: status,
    status,
    number: status === 'DRAFT' ? null : '33010600-26-000001-7',
    outcome: status === 'CLOSED' ? 'REFUSED' : null,
    applicant: { kind: 'PERSON', id: 'p', name: '李晓梅' },
    department: { id: 'd', name: 'Urban management' },
    item: { id: 'item', version: 1, name: `Permit ${status}` },
    openedAt: '2026-02-13T02:00:00Z',
    limits: [
      {
        kind: 'PROMISE',
        budget: { amount: 5, unit: 'WORKING_DAYS' },
        startedOn: '2026-02-13',
        dueOn: '2026-02-27',
        light: 'GREEN',
        daysLeft: 3,
        provisional: false,
      },
    ],
    owed: [],
    actions: [],
  }
}
