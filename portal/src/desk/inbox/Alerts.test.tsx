import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { citizen, network, show } from '../../testing/page'
import { Alerts } from './Alerts'
import { loader } from './load'

const routes = [
  { path: '/desk/inbox', Component: Alerts, loader },
  { path: '/desk/cases/:case', element: 'the case' },
]
const message = {
  id: '01a3f000-0000-7000-8000-000000000701',
  kind: 'DESK_LIMIT_RED',
  title: 'Overdue: Parking permit',
  text: 'The time the law gives for the decision on case 42 ended on Friday.',
  case: { id: 'c1', number: '42', url: '/v1/cases/c1' },
  deliveredAt: '2026-11-28T03:10:00Z',
  dueAt: '2026-11-27T16:00:00Z',
  readAt: null as string | null,
  actions: [{ name: 'READ', method: 'POST', url: '/v1/notifications/m/reading', ifMatch: '"1"' }],
}
let messages = [message]

beforeEach(() => {
  FakeEventSource.install()
  messages = [message]
  const posts = [{ duty: 'REVIEW', department: 'd', region: '330106000000' }]
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '赵丽' }),
    'GET /v1/me': () => Response.json({ id: 'me', name: '赵丽', posts }),
    'GET /v1/departments/d': () => Response.json({ id: 'd', name: 'Urban management' }),
    'GET /v1/notifications/summary': () =>
      Response.json({ unread: messages.filter(({ readAt }) => !readAt).length }),
    'GET /v1/notifications': () => Response.json({ items: messages, next: null }),
    'POST /v1/notifications/m/reading': () => {
      messages = messages.map((one) => ({ ...one, readAt: '2026-11-28T03:11:00Z', actions: [] }))
      return Response.json(messages[0])
    },
  })
})

test('a light that turned is read with its sign, counted at the bell, and leads to its case', async () => {
  await show('/desk/inbox', routes)
  const bell = await screen.findByRole('link', { name: /^Messages/ })
  await waitFor(() => expect(bell).toHaveTextContent('1'))
  const row = await screen.findByRole('article')
  expect(row).toHaveTextContent('Overdue')
  expect(row).toHaveTextContent('Unread')
  await userEvent.click(screen.getByRole('link', { name: /Overdue: Parking permit/ }))
  expect(await screen.findByText('the case')).toBeVisible()
  expect(messages[0]?.readAt).not.toBeNull()
})

test('one that needs nothing more is marked read where it stands', async () => {
  await show('/desk/inbox', routes)
  await userEvent.click(await screen.findByRole('button', { name: /Mark as read/ }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /Mark as read/ })).toBeNull())
  await waitFor(() => expect(screen.getByRole('link', { name: /^Messages/ })).toHaveTextContent(/^Messages$/))
})

test('what arrives is there at once', async () => {
  messages = []
  await show('/desk/inbox', routes)
  expect(await screen.findByText('No messages')).toBeVisible()
  const stream = FakeEventSource.all.find(({ url }) => url === '/v1/notifications/events')
  messages = [message]
  stream?.tells('message', message, '1')
  expect(await screen.findByRole('link', { name: /Overdue: Parking permit/ })).toBeVisible()
})
