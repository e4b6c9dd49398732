import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { citizen, network, show } from '../../testing/page'
import { loader } from './load'
import { Ratings } from './Ratings'

const routes = [{ path: '/desk/ratings', Component: Ratings, loader }]
const id = '0199aaaa-0000-7000-8000-000000000001'
const bad = {
  id,
  number: '42',
  item: { id: 'i', version: 1, name: 'Parking permit' },
  department: 'd',
  stars: 1,
  words: 'Nobody answered.',
  ratedAt: '2026-03-10T02:10:00Z',
  dueOn: '2026-03-17',
  light: 'GREEN',
  answer: null,
  answeredAt: null,
  answerable: true,
}
const desk = {
  'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '钱伟' }),
  'GET /v1/me': () =>
    Response.json({ id: 'me', posts: [{ duty: 'SUPERVISE', department: 'd', region: '330106000000' }] }),
}

test('a bad rating is answered under the version that was read', async () => {
  const sent: [string | null, unknown][] = []
  network({
    ...desk,
    'GET /v1/rectifications': () => Response.json({ items: [bad], next: null }),
    [`GET /v1/rectifications/${id}`]: () => Response.json(bad, { headers: { ETag: '"1"' } }),
    [`POST /v1/rectifications/${id}/answer`]: async (request) => {
      sent.push([request.headers.get('If-Match'), await request.json()])
      return Response.json({ ...bad, answerable: false }, { headers: { ETag: '"2"' } })
    },
  })
  await show('/desk/ratings', routes)
  expect(await screen.findByText('Nobody answered.')).toBeVisible()
  expect(screen.getByText(/To be answered by Tuesday, March 17/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Answer' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Send the answer' }))
  expect(screen.getByText('Write an answer.')).toBeVisible()
  await userEvent.type(screen.getByLabelText('Answer'), 'We are sorry.')
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }))
  expect(sent).toEqual([['"1"', { answer: 'We are sorry.' }]])
})

test('who handled the case is told that a colleague answers', async () => {
  network({
    ...desk,
    'GET /v1/rectifications': () => Response.json({ items: [{ ...bad, answerable: false }], next: null }),
  })
  await show('/desk/ratings', routes)
  expect(await screen.findByText('You handled this case: a colleague answers.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull()
})
