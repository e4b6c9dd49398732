import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase } from '../../testing/deskCase'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const departments = ['d1', 'd2', 'd3']
const entry = {
  status: 'IN_REVIEW',
  item: { id: 'i', version: 1, name: 'Parking permit' },
  department: 'd1',
  applicantName: '王建国',
  submittedAt: '2026-11-02T03:10:00Z',
  dueAt: '2026-11-27T16:00:00Z',
  light: 'GREEN',
  limits: [],
  actions: [],
}
const asked: string[][] = []
let waiting: object[] = []

beforeEach(() => {
  FakeEventSource.install()
  asked.length = 0
  waiting = []
  const posts = departments.flatMap((department) =>
    ['INTAKE', 'DECIDE'].map((duty) => ({ duty, department, region: '330106000000' })),
  )
  network({
    ...deskCase(() => '"4"'),
    'GET /v1/me': () => Response.json({ id: 'o', name: '赵丽', posts }),
    'GET /v1/queues': () => Response.json({ items: waiting, next: null }),
    'GET /v1/departments': (request) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.getAll('id'))
      const found = [
        { id: 'd2', name: 'Urban management' },
        { id: 'd3', name: 'Civil affairs' },
        { id: 'd1', name: 'Market office' },
      ]
      return Response.json({ items: found.slice(0, Number(searchParams.get('limit'))), next: null })
    },
  })
})

test('the departments one has posts in are named by one question, in the order of the posts', async () => {
  await show('/desk', [{ path: '/desk', Component, loader }])
  const choice = await screen.findByRole('combobox', { name: 'Post' })
  await within(choice).findByRole('option', { name: 'Market office' })
  const names = within(choice)
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
  expect(names.slice(1)).toEqual(['Market office', 'Urban management', 'Civil affairs'])
  expect(asked).toEqual([departments])
})

test('rows below the fold follow those that are seen first', async () => {
  waiting = Array.from({ length: 12 }, (_, number) => ({ ...entry, id: `c${number}`, number: `${number}` }))
  await show('/desk', [{ path: '/desk', Component, loader }])
  const list = await screen.findByRole('list', { name: 'Cases, due first on top' })
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(12))
})
