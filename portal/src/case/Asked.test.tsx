import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { network, show } from '../testing/page'
import { Asked } from './Asked'
import { loader } from './load'

test('who is served on paper reads that the time counts from the day of service', async () => {
  const item = '0199aaaa-0000-7000-8000-000000000002'
  network({ [`GET /v1/items/${item}`]: () => Response.json({ id: item, name: 'Parking' }) })
  const limit = {
    kind: 'SUPPLEMENT',
    budget: { amount: 30, unit: 'CALENDAR_DAYS' },
    startedOn: '2026-11-25',
    dueOn: null,
    light: null,
    awaitsService: true,
    provisional: false,
  }
  const dossier = {
    id: '0199aaaa-0000-7000-8000-000000000001',
    status: 'SUPPLEMENT_REQUESTED',
    item: { id: item, version: 1, name: 'Parking' },
    department: { id: item, name: 'Urban management' },
    limits: [limit],
    supplement: { wanted: [{ pointer: '/form/shopName', note: 'Which?' }] },
    actions: [],
  }
  await show('/', [{ path: '/', element: <Asked dossier={dossier as never} />, loader }])
  expect(await screen.findByText(/30 days from the day on which this request is served on you/)).toBeVisible()
})
