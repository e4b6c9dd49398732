import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { citizen, network, show } from '../../testing/page'
import { loader } from './load'
import { Supervision } from './Supervision'

const routes = [{ path: '/desk/supervision', Component: Supervision, loader }]
const waiting = {
  id: 'c1',
  number: '3301062026021300000426',
  status: 'IN_REVIEW',
  item: { id: 'i', version: 1, name: 'Parking permit' },
  department: 'other',
  handler: null,
  submittedAt: '2026-11-02T03:10:00Z',
  dueAt: '2026-11-27T16:00:00Z',
  light: 'RED',
}
const asked: (string | null)[] = []
let posts = [{ duty: 'SUPERVISE', department: 'd', region: '330106000000' }]

beforeEach(() => {
  FakeEventSource.install()
  asked.length = 0
  posts = [{ duty: 'SUPERVISE', department: 'd', region: '330106000000' }]
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '钱伟' }),
    'GET /v1/me': () => Response.json({ id: 'me', name: '钱伟', posts }),
    'GET /v1/departments/d': () => Response.json({ id: 'd', name: 'Market office' }),
    'GET /v1/departments/other': () => Response.json({ id: 'other', name: 'Urban management' }),
    'GET /v1/notifications/summary': () => Response.json({ unread: 0 }),
    'GET /v1/queues/supervised': (request) => {
      const light = new URL(request.url).searchParams.get('light')
      asked.push(light)
      return Response.json({ items: light === 'GREEN' ? [] : [waiting], next: null })
    },
  })
})

test('what is overdue comes first, with where it waits; a case of another department is not opened', async () => {
  await show('/desk/supervision', routes)
  const row = await screen.findByRole('article')
  expect(await within(row).findByText(/Urban management/)).toHaveTextContent('nobody handles it yet')
  expect(row).toHaveTextContent('Overdue')
  expect(within(row).queryByRole('link')).toBeNull()
  expect(asked).toEqual(['RED'])
})

test('another light is chosen', async () => {
  await show('/desk/supervision', routes)
  await screen.findByRole('article')
  await userEvent.click(screen.getByRole('radio', { name: 'On time' }))
  expect(await screen.findByText('No case has this light')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'All' }))
  expect(await screen.findByRole('article')).toBeVisible()
  expect(asked).toEqual(['RED', 'GREEN', null])
})

test('who does not supervise is told so', async () => {
  posts = [{ duty: 'REVIEW', department: 'd', region: '330106000000' }]
  await show('/desk/supervision', routes)
  expect(await screen.findByText('Your posts do not open this page')).toBeVisible()
})
