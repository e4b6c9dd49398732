import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, show } from '../../testing/page'
import { loader } from '../load'
import { rating } from '.'
import { Rating } from './Rating'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const rate = { name: 'RATE', method: 'POST', url: `${path}/rating`, needs: ['stars'] }

function routes(...actions: object[]) {
  const seen = { id, etag: '"7"', actions }
  return [{ path: '/', element: <Rating seen={seen as never} />, loader: texts }]
}

async function texts() {
  await Promise.all([loader(), rating()])
  return null
}

test('stars are chosen by what they mean, and sent once with the words', async () => {
  const sent: unknown[] = []
  network({
    [`POST ${path}/rating`]: async (request) => {
      sent.push(await request.json())
      return Response.json({ id }, { headers: { ETag: '"8"' } })
    },
  })
  await show('/', routes(rate))
  await userEvent.click(await screen.findByRole('button', { name: 'Send the rating' }))
  expect(screen.getByText('Choose one of them.')).toBeVisible()
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: 'Not content' }))
  expect(screen.getByText(/must answer one or two stars/)).toBeVisible()
  await userEvent.type(screen.getByLabelText('Words (if you like)'), ' Twice the same paper ')
  await userEvent.click(screen.getByRole('button', { name: 'Send the rating' }))
  await screen.findByRole('button', { name: 'Send the rating' })
  expect(sent).toEqual([{ stars: 2, words: 'Twice the same paper' }])
})

test('what was said and what was answered stay on the page', async () => {
  const rectification = {
    dueOn: null,
    light: null,
    answer: 'We corrected the list.',
    answeredAt: '2026-03-12T01:00:00Z',
  }
  network({
    [`GET ${path}/rating`]: () =>
      Response.json({ stars: 2, words: 'Twice', ratedAt: '2026-03-10T02:10:00Z', rectification }),
  })
  await show('/', routes())
  expect(await screen.findByText('We corrected the list.')).toBeVisible()
  expect(screen.getByText(/Answered on Thursday, March 12/)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
