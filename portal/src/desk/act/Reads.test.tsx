import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { network, problem, show } from '../../testing/page'
import { Component, loader } from '..'

let etag: string
let asked: string[]
let preview: (wanted: URLSearchParams) => Response

beforeEach(() => {
  FakeEventSource.install()
  etag = '"3"'
  asked = []
  preview = (wanted) =>
    Response.json({
      action: 'DECIDE',
      status: wanted.get('outcome'),
      outcome: wanted.get('outcome'),
      limits: [],
      messages: [{ title: `Title ${wanted.get('outcome')}`, text: `As of ${etag}` }],
    })
  network({
    ...deskCase(() => etag),
    [`POST ${path}/decision`]: () => problem(412, 'stale-version'),
    [`GET ${path}/preview`]: (request) => {
      const wanted = new URL(request.url).searchParams
      asked.push(wanted.toString())
      return preview(wanted)
    },
  })
})

test('what is chosen is shown as the applicant will read it, and shown anew when the other is chosen', async () => {
  await opened()
  expect(screen.getByText('Choose first; then you see it here.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Refuse' }))
  expect(await screen.findByText('Title REFUSED')).toBeVisible()
  expect(screen.getByText('Then the case is: Refused.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText('Title APPROVED')).toBeVisible()
  expect(asked).toEqual(['action=DECIDE&outcome=REFUSED', 'action=DECIDE&outcome=APPROVED'])
})

test('what is typed stands there word for word', async () => {
  await opened()
  await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Not your house.')
  expect(screen.getAllByText('Not your house.').at(-1)?.tagName).toBe('P')
})

test('without the message one can act all the same', async () => {
  preview = () => problem(503, 'unavailable')
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText(/cannot be shown just now/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Decide and tell the applicant' })).toBeEnabled()
})

test('a post that is not held any more is said before one confirms', async () => {
  preview = () => problem(403, 'post-not-held')
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText('post-not-held')).toBeVisible()
  expect(screen.queryByText(/cannot be shown just now/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull()
})

test('a post that cannot be checked just now is said, and is checked again', async () => {
  const held = preview
  preview = () => problem(503, 'posts-unknown')
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  preview = held
  await userEvent.click(await screen.findByRole('button', { name: 'Check again' }))
  expect(await screen.findByText('Title APPROVED')).toBeVisible()
  expect(screen.queryByText('posts-unknown')).toBeNull()
})

test('when somebody was quicker it is asked for anew', async () => {
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText('As of "3"')).toBeVisible()
  etag = '"4"'
  await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Complete.')
  await userEvent.click(screen.getByRole('button', { name: 'Decide and tell the applicant' }))
  expect(await screen.findByText('As of "4"')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue('Complete.')
})

async function opened() {
  await show(`/desk/cases/${id}?act=DECIDE`, [{ path: '/desk/cases/:case', Component, loader }])
  await screen.findByRole('radio', { name: 'Approve' }, { timeout: 10_000 })
}
