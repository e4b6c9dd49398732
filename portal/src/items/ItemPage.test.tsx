import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { network, show } from '../testing/page'
import { ItemPage } from './ItemPage'
import { loader } from '.'

const routes = [{ path: '/items/:item', Component: ItemPage, loader }]
const days = (amount: number) => ({ amount, unit: 'WORKING_DAYS', basis: null })

const item = {
  id: '1',
  version: 1,
  code: 'code',
  name: 'Licence',
  department: '2',
  departmentName: 'Market Regulation',
  region: '330106000000',
  depth: 'ONLINE',
  publishedAt: '2026-11-01T00:00:00Z',
  actions: [],
  materials: [
    {
      code: 'plan',
      name: 'Floor plan',
      required: true,
      sources: ['UPLOAD'],
      formats: ['application/pdf'],
      maxBytes: 1024,
      guidance: null,
      when: { situation: 'kind', choices: ['restaurant', 'canteen'] },
    },
  ],
  situations: [
    {
      code: 'kind',
      question: 'What do you run?',
      choices: [
        { code: 'restaurant', label: 'a restaurant' },
        { code: 'canteen', label: 'a canteen' },
        { code: 'shop', label: 'a shop' },
      ],
    },
  ],
  fee: {
    charged: true,
    items: [
      {
        name: 'Printing',
        standard: 'for each copy',
        basis: 'Fee rules, Article 3',
        amount: { amount: '12.50', currency: 'CNY' },
      },
    ],
    onlinePayment: true,
  },
  procedure: {
    steps: [
      { code: 'a', name: 'Intake', kind: 'INTAKE', turn: 1 },
      { code: 'c', name: 'Review of the plan', kind: 'REVIEW', turn: 2, limit: days(3) },
      { code: 'b', name: 'Visit', kind: 'REVIEW', turn: 2 },
      { code: 'd', name: 'Decision', kind: 'DECISION', turn: 3 },
    ],
    opinions: [
      {
        code: 'fire',
        department: '3',
        departmentName: 'Fire brigade',
        limit: days(5),
        tacitConsent: true,
        basis: 'Fire law',
      },
    ],
    special: [{ kind: 'INSPECTION', basis: 'Food law, Article 35', days: 4 }],
    preReview: 'COUNTY',
  },
  remedies: [
    {
      kind: 'RECONSIDERATION',
      authority: 'Government of Xihu',
      address: 'Wen-Er Road 1',
      limit: { amount: 60, unit: 'CALENDAR_DAYS', basis: null },
    },
  ],
}

test('an item shows its situations, fees, procedure and remedies', async () => {
  network({ 'GET /v1/items/1': () => Response.json(item) })

  await show('/items/1', routes)

  expect(await screen.findByRole('heading', { name: 'What do you run?' })).toBeVisible()
  expect(screen.getByText('Only if: What do you run? a restaurant or a canteen')).toBeVisible()
  expect(screen.getByText('Fee rules, Article 3')).toBeInTheDocument()
  expect(screen.getByText('¥12.50')).toBeInTheDocument()
  expect(screen.getByText('You can pay online.')).toBeInTheDocument()
  expect(screen.getByText('First looked through by the county.')).toBeInTheDocument()
  const together = screen.getByText('At the same time').closest('li')
  expect(together).toHaveTextContent('Review of the plan · within 3 working days')
  expect(together).toHaveTextContent('Visit')
  expect(screen.getByText(/Fire brigade · within 5 working days/)).toHaveTextContent('(Fire law)')
  expect(screen.getByText(/Inspection on site · about 4 working days/)).toHaveTextContent('Article 35')
  expect(screen.getByText('Government of Xihu')).toBeInTheDocument()
  expect(screen.getByText('Within 60 days of receiving the decision')).toBeInTheDocument()
  expect(screen.queryByText(/ask for administrative reconsideration/)).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Apply online' })).toBeVisible()
})

test('an item that ended says so and is not applied for', async () => {
  network({ 'GET /v1/items/1': () => Response.json({ ...item, retiredAt: '2026-11-20T16:30:00Z' }) })

  await show('/items/1', routes)

  const ended = await screen.findByText('This service ended on November 21, 2026')
  expect(ended).toBeVisible()
  expect(screen.getByText(/not applied for any more/)).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Apply online' })).not.toBeInTheDocument()
  expect(screen.queryByText('How it goes')).not.toBeInTheDocument()
})

test('without remedies of its own an item says what the law has for all', async () => {
  network({
    'GET /v1/items/1': () =>
      Response.json({ ...item, remedies: undefined, fee: { charged: false }, situations: undefined }),
  })

  await show('/items/1', routes)

  expect(await screen.findByText(/ask for administrative reconsideration/)).toBeInTheDocument()
  expect(screen.queryByText('Fees')).not.toBeInTheDocument()
  expect(screen.queryByText(/Only if/)).not.toBeInTheDocument()
})
