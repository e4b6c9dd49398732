import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase } from '../../testing/deskCase'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const entry = {
  id: 'c1',
  number: '42',
  status: 'IN_REVIEW',
  item: { id: 'i', version: 1, name: 'Parking permit' },
  department: 'other',
  applicantName: '王建国',
  submittedAt: '2026-11-02T03:10:00Z',
  dueAt: '2026-11-27T16:00:00Z',
  light: 'GREEN',
  opinion: { number: 4, light: 'RED' },
  limits: [],
  actions: [{ name: 'GIVE_OPINION', method: 'POST', url: '/v1/cases/c1/opinions/4', needs: [] }],
}
const asked: string[] = []

beforeEach(() => {
  FakeEventSource.install()
  asked.length = 0
  network({
    ...deskCase(() => '"4"'),
    'GET /v1/queues': (request) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.get('opinions') ?? '')
      return Response.json({ items: searchParams.has('opinions') ? [entry] : [], next: null })
    },
  })
})

test('opinions that are asked are a list of their own, each with the light of its own time', async () => {
  await show('/desk', [{ path: '/desk', Component, loader }])
  await userEvent.click(await screen.findByRole('radio', { name: 'Opinions' }))
  const list = await screen.findByRole('list', { name: 'Cases, due first on top' })
  const row = await within(list).findByRole('link', { name: /王建国/ })
  expect(row).toHaveTextContent('Overdue: it was due on')
  expect(row).toHaveTextContent('Give the opinion')
  expect(row).not.toHaveTextContent('On time')
  expect(asked).toEqual(['', 'true'])
})
