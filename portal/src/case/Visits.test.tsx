import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { FakeEventSource } from '../testing/FakeEventSource'
import { network, show } from '../testing/page'
import { CasePage } from './CasePage'
import { loader } from './load'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const came = { number: 2, state: 'CAME', reason: 'INTAKE', day: '2026-11-25' }
const asked = {
  number: 3,
  state: 'ASKED',
  reason: 'OTHER',
  from: '2026-12-01T01:00:00Z',
  until: '2026-12-01T02:00:00Z',
  place: 'Window 12',
  words: 'Bring the plan.',
  explanation: 'The first plan was another one.',
}

test('where and when one is asked to come stands above, and how often one came below', async () => {
  opened([entry(1, 'SUBMIT'), entry(2, 'RECORD_VISIT'), entry(3, 'ASK_VISIT')], [came, asked])
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  expect(await screen.findByText(/Please come on .*December 1.* 09:00–10:00/)).toBeVisible()
  expect(screen.getByText('Where: Window 12')).toBeVisible()
  expect(screen.getAllByText('Bring the plan.')[0]).toBeVisible()
  await userEvent.click(screen.getByText('1 visit'))
  expect(screen.getByText(/Handing in at the window · You came/)).toBeVisible()
})

test('of a case without a visit nothing is asked and nothing shown', async () => {
  opened([entry(1, 'SUBMIT')])
  await show(`/cases/${id}`, [{ path: '/cases/:id', Component: CasePage, loader }])
  expect(await screen.findByText('You handed in the application')).toBeVisible()
  expect(screen.queryByText(/visit/)).not.toBeInTheDocument()
})

function opened(timeline: object[], visits?: object[]) {
  FakeEventSource.install()
  const dossier = {
    id,
    status: 'IN_REVIEW',
    number: '33010600-26-000001-7',
    item: { id: item, version: 1, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: item, name: 'Urban management' },
    visits: visits ? 1 : 0,
    owed: [],
    limits: [],
    actions: [],
    materials: [],
    form: {},
    openedAt: '2026-11-25T02:00:00Z',
  }
  network({
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: '"3"' } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: timeline }),
    [`GET /v1/items/${item}`]: () => Response.json({ id: item, name: 'Resident parking permit' }),
    ...(visits ? { [`GET ${path}/visits`]: () => Response.json({ items: visits }) } : {}),
  })
}

function entry(sequence: number, action: string): object {
  return { sequence, action, by: 'OFFICIAL', at: '2026-11-25T02:00:00Z', data: {}, texts: {} }
}
