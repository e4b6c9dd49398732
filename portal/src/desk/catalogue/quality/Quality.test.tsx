import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { citizen, network, show } from '../../../testing/page'
import { Component, loader } from '..'

const market = '0199f000-0000-7000-8000-000000000102'
const routes = [{ path: '/desk/catalogue/quality', Component, loader }]

const sample = {
  code: 'RESULT_SAMPLE',
  severity: 'WARNING',
  gates: 'ONLINE',
  pointer: '/result/sample',
  message: 'There is no sample of the result to look at.',
}
const contact = {
  code: 'PHONE',
  severity: 'ERROR',
  gates: 'GUIDED',
  pointer: '',
  message: '“12” is no telephone number.',
}
const licence = {
  id: 'i1',
  code: 'C-1',
  version: 3,
  name: 'Licence',
  depth: 'ONLINE',
  findings: [sample, contact],
}
const report = {
  department: market,
  depths: [
    { depth: 'ONLINE', items: 2 },
    { depth: 'LISTED', items: 114 },
  ],
  checks: [
    { code: 'PHONE', severity: 'ERROR', gates: 'GUIDED', items: 1 },
    { code: 'RESULT_SAMPLE', severity: 'WARNING', gates: 'ONLINE', items: 2 },
  ],
  items: [licence],
  next: null,
}

function answers(asked: string[], quality: object) {
  return {
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '许琳' }),
    'GET /v1/me': () =>
      Response.json({
        id: 'me',
        name: '许琳',
        posts: [{ duty: 'CATALOGUE', department: market, region: '330106000000' }],
      }),
    [`GET /v1/departments/${market}`]: () =>
      Response.json({ id: market, name: 'Market Regulation', region: '330106000000' }),
    [`GET /v1/departments/${market}/quality`]: (request: Request) => {
      asked.push(new URL(request.url).searchParams.get('check') ?? '')
      return Response.json(quality)
    },
  }
}

test('a department reads how far its items go and what the checks find in each', async () => {
  network(answers([], report))

  await show('/desk/catalogue/quality', routes)

  const item = await screen.findByRole('region', { name: 'Licence' })
  expect(within(item).getByRole('link', { name: 'Licence' })).toHaveAttribute(
    'href',
    '/desk/catalogue/items/i1',
  )
  expect(within(item).getByText(/There is no sample of the result/)).toHaveTextContent(/^Look at:/)
  expect(within(item).getByText(/is no telephone number/)).toHaveTextContent(/^Put right: “12”/)
  const depths = screen.getByLabelText('Items by depth')
  expect(within(depths).getByText('114')).toBeVisible()
})

test('only the items in which one thing was found are asked for', async () => {
  const asked: string[] = []
  network(answers(asked, report))
  await show('/desk/catalogue/quality', routes)
  await screen.findByRole('region', { name: 'Licence' })

  await userEvent.selectOptions(
    screen.getByLabelText('What was found'),
    'There is no sample of the result to look at. (2 items)',
  )

  await waitFor(() => expect(asked).toEqual(['', 'RESULT_SAMPLE']))
  expect(await screen.findByRole('region', { name: 'Licence' })).toBeVisible()
})

test('without findings there is nothing to put right', async () => {
  network(answers([], { ...report, checks: [], items: [] }))

  await show('/desk/catalogue/quality', routes)

  expect(await screen.findByText('Nothing to put right')).toBeVisible()
})
