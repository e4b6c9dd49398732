import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, show } from '../../testing/page'
import { Begin } from './Begin'

const item = '0199f000-0000-7000-8000-000000000205'
const guo = { kind: 'PERSON', id: '0199f000-0000-7000-8000-000000000302', name: '王建国' }
const routes = [
  { path: '/', element: <Begin item={item} citizen /> },
  { path: '/apply/*', element: <p>begun</p> },
]

function opening(mandates: object[]): unknown[] {
  const sent: unknown[] = []
  network({
    'GET /v1/mandates': () => Response.json({ items: mandates }),
    'POST /v1/cases': async (request) => {
      sent.push(await request.json())
      return Response.json({ id: 'x' }, { status: 201 })
    },
  })
  return sent
}

test('who may act for nobody is not asked for whom', async () => {
  const sent = opening([])
  await show('/', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Start now' }))
  expect(await screen.findByText('begun')).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
  expect(sent).toEqual([{ item }])
})

test('who may act for somebody chooses, himself first', async () => {
  const sent = opening([{ grantor: guo }, { grantor: guo }])
  await show('/', routes)
  expect(await screen.findByRole('radio', { name: 'Myself' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: /王建国/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Start now' }))
  expect(await screen.findByText('begun')).toBeVisible()
  expect(sent).toEqual([{ item, applicant: { kind: 'PERSON', id: guo.id } }])
})
