import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, show } from '../../testing/page'
import { loader } from '../load'
import { Remedies } from './Remedies'

const id = '0199aaaa-0000-7000-8000-000000000001'
const linked = '0199aaaa-0000-7000-8000-000000000002'
const path = `/v1/cases/${id}`
const government = { id: 'g', name: 'People’s Government of Xihu' }
const actions = [{ name: 'APPEAL', method: 'POST', url: `${path}/appeals`, needs: [] }] as const
const seen = { id, etag: '"9"', actions: [...actions] }
const routes = [
  { path: '/', element: <Remedies seen={seen as never} />, loader },
  { path: '/apply/:id/form', element: <p>the form</p> },
]
const none = { contests: null, filed: [], ways: [], servedOn: '2026-03-06', courtUntil: '2026-09-07' }
const way = { kind: 'APPEAL', standing: 'OPEN', until: '2026-05-06', department: government }

test('what may be done is named with its last day, and leads to its form', async () => {
  const sent: Request[] = []
  network({
    [`GET ${path}/remedies`]: () => Response.json({ ...none, ways: [way] }),
    [`POST ${path}/appeals`]: (request) => {
      sent.push(request)
      return Response.json({ id: linked }, { status: 201 })
    },
  })
  await show('/', routes)
  expect(await screen.findByText(/People’s Government of Xihu/)).toBeVisible()
  expect(screen.getByText(/until Wednesday, May 6/)).toBeVisible()
  expect(screen.getByText(/Monday, September 7/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Apply for reconsideration' }))
  expect(await screen.findByText('the form')).toBeVisible()
  expect(sent[0]?.headers.get('If-Match')).toBe('"9"')
})

test('whose time is over is said, and what is still open', async () => {
  network({
    [`GET ${path}/remedies`]: () =>
      Response.json({
        ...none,
        ways: [
          { ...way, standing: 'TOO_LATE' },
          { kind: 'COMPLAINT', standing: 'OPEN', until: null, department: government },
        ],
      }),
  })
  await show('/', routes)
  expect(await screen.findByText(/could be applied for until Wednesday, May 6/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Apply for reconsideration' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Complain' })).toBeVisible()
})

test('the two cases lead to each other', async () => {
  const other = { id: linked, number: '42', kind: 'APPEAL', status: 'SUBMITTED', department: government }
  network({
    [`GET ${path}/remedies`]: () =>
      Response.json({ ...none, filed: [other], contests: { ...other, id: 'first', number: '41' } }),
  })
  await show('/', routes)
  expect(await screen.findByRole('link', { name: 'Case 42' })).toHaveAttribute('href', `/cases/${linked}`)
  expect(screen.getByRole('link', { name: 'Case 41' })).toHaveAttribute('href', '/cases/first')
})

test('a remedy names the court, though nothing else is open against it', async () => {
  const contested = { id: 'first', number: '41', kind: 'COMPLAINT', status: 'CLOSED', department: government }
  network({ [`GET ${path}/remedies`]: () => Response.json({ ...none, contests: contested }) })
  await show('/', routes)
  expect(await screen.findByText(/Monday, September 7/)).toBeVisible()
})

test('a draft that was begun says until when it may be handed in', async () => {
  const begun = { id: linked, number: null, kind: 'APPEAL', status: 'DRAFT', department: government }
  network({
    [`GET ${path}/remedies`]: () =>
      Response.json({ ...none, filed: [begun], ways: [{ ...way, standing: 'FILED' }] }),
  })
  await show('/', routes)
  expect(await screen.findByText(/You began to fill it in. You have until Wednesday, May 6/)).toBeVisible()
})
