import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { InboxPage } from './InboxPage'

const routes = [{ path: '/inbox', Component: InboxPage }]

test('opening a message is reading it, once', async () => {
  const read: (string | null)[] = []
  network({
    'GET /v1/notifications': () => Response.json({ items: [message(1)] }),
    'GET /v1/notifications/summary': () => Response.json({ unread: 0 }),
    'POST /v1/notifications/1/reading': (request) => {
      read.push(request.headers.get('If-Match'))
      return Response.json({ ...message(1), readAt: '2026-11-25T03:00:00Z', actions: [] })
    },
  })
  await show('/inbox', routes)
  const person = userEvent.setup()
  const title = await screen.findByRole('button', { name: /Message 1/ })
  expect(title).toHaveAccessibleName(/Unread/)
  expect(screen.getByText('Text 1')).not.toBeVisible()
  await person.click(title)
  expect(screen.getByText('Text 1')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Open the case' })).toHaveAttribute('href', '/cases/case-1')
  await waitFor(() => expect(title).not.toHaveAccessibleName(/Unread/))
  await person.click(title)
  await person.click(title)
  expect(read).toEqual(['"1"'])
})

test('a message whose reading cannot be told is read all the same and stays unread', async () => {
  network({
    'GET /v1/notifications': () => Response.json({ items: [message(1)] }),
    'POST /v1/notifications/1/reading': () => problem(503, 'service-unavailable'),
  })
  await show('/inbox', routes)
  const title = await screen.findByRole('button', { name: /Message 1/ })
  await userEvent.click(title)
  expect(screen.getByText('Text 1')).toBeVisible()
  expect(title).toHaveAccessibleName(/Unread/)
})

test('older messages are a tap away', async () => {
  network({
    'GET /v1/notifications': (request) =>
      new URL(request.url).searchParams.get('after') === 'older'
        ? Response.json({ items: [message(1)] })
        : Response.json({ items: [message(2)], next: 'older' }),
  })
  await show('/inbox', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByRole('button', { name: /Message 1/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /Message 2/ })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('a message one gets as an agent says for whom', async () => {
  const agentFor = { kind: 'PERSON', id: 'mei' }
  network({
    'GET /v1/notifications': () => Response.json({ items: [{ ...message(2), agentFor }, message(1)] }),
    'GET /v1/mandates': () => Response.json({ items: [{ grantor: { ...agentFor, name: '李晓梅' } }] }),
  })
  await show('/inbox', routes)
  expect(await screen.findByRole('button', { name: /Message 2.*You act for 李晓梅/ })).toBeVisible()
  expect(screen.getByRole('button', { name: /Message 1/ })).not.toHaveAccessibleName(/You act for/)
})

test('an empty inbox says what will come', async () => {
  network({ 'GET /v1/notifications': () => Response.json({ items: [] }) })
  await show('/inbox', routes)
  expect(await screen.findByText('No messages yet')).toBeVisible()
})

function message(number: number) {
  return {
    id: String(number),
    kind: 'CASE_ACCEPTED',
    title: `Message ${number}`,
    text: `Text ${number}`,
    case: { id: `case-${number}`, number: '1', url: '' },
    deliveredAt: '2026-11-25T02:00:00Z',
    actions: [
      { name: 'READ', method: 'POST', url: `/v1/notifications/${number}/reading`, ifMatch: `"${number}"` },
    ],
  }
}
