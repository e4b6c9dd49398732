import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase } from '../../testing/deskCase'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const departments = ['d1', 'd2', 'd3']
const asked: string[][] = []

beforeEach(() => {
  FakeEventSource.install()
  asked.length = 0
  const posts = departments.flatMap((department) =>
    ['INTAKE', 'DECIDE'].map((duty) => ({ duty, department, region: '330106000000' })),
  )
  network({
    ...deskCase(() => '"4"'),
    'GET /v1/me': () => Response.json({ id: 'o', name: '赵丽', posts }),
    'GET /v1/queues': () => Response.json({ items: [], next: null }),
    'GET /v1/departments': (request) => {
      const { searchParams } = new URL(request.url)
      asked.push(searchParams.getAll('id'))
      const found = [
        { id: 'd2', name: 'Urban management' },
        { id: 'd1', name: 'Market office' },
      ]
      return Response.json({ items: found.slice(0, Number(searchParams.get('limit'))), next: null })
    },
  })
})

test('the departments one has posts in are named by one question; one that is no more is no choice', async () => {
  await show('/desk', [{ path: '/desk', Component, loader }])
  const choice = await screen.findByRole('combobox', { name: 'Post' })
  await within(choice).findByRole('option', { name: 'Market office' })
  const names = within(choice)
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
  expect(names.slice(1)).toEqual(['Market office', 'Urban management'])
  expect(asked).toEqual([departments])
})
