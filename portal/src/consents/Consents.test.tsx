import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Consents } from './Consents'
import { loader } from '.'

const routes = [{ path: '/consents', Component: Consents, loader }]

const parking = {
  id: '01a3f000-0000-7000-8000-000000000701',
  recipient: {
    client: '01a3f000-0000-7000-8000-000000000801',
    name: 'Parking helper',
    organisation: '西湖停车服务有限公司',
    logo: '/v1/client-logos/01a3f000-0000-7000-8000-000000000801',
  },
  purpose: 'Applies for permits',
  data: ['cases.read', 'cases.submit'],
  givenAt: '2026-11-28T03:10:00Z',
  endedAt: null,
  endedBy: null,
}
const bank = {
  ...parking,
  id: '01a3f000-0000-7000-8000-000000000702',
  recipient: { ...parking.recipient, name: 'Bank', logo: null },
  data: [],
  endedAt: '2026-11-28T04:10:00Z',
  endedBy: 'ANOTHER',
}

test('a receipt says whose, for what and which data, and is withdrawn after a question', async () => {
  let items: object[] = [parking, bank]
  const asked: string[] = []
  network({
    'GET /v1/consents': () => Response.json({ items }),
    [`DELETE /v1/consents/${parking.id}`]: (request: Request) => {
      asked.push(request.headers.get('x-csrf-token') ?? '')
      items = [{ ...parking, endedAt: '2026-11-28T05:00:00Z', endedBy: 'WITHDRAWAL' }, bank]
      return new Response(null, { status: 204 })
    },
  })
  await show('/consents', routes)
  const receipt = await screen.findByRole('group', { name: 'Parking helper' })
  expect(receipt).toHaveTextContent('In force')
  expect(receipt).toHaveTextContent('西湖停车服务有限公司')
  expect(receipt).toHaveTextContent('For: Applies for permits')
  expect(within(receipt).getAllByRole('listitem')).toHaveLength(2)
  const other = screen.getByRole('group', { name: 'Bank' })
  expect(other).toHaveTextContent('Who you are: for signing in alone')
  expect(receipt.querySelector('img')).toHaveAttribute('src', parking.recipient.logo)
  expect(other.querySelector('img')).toBeNull()
  expect(within(other).queryByRole('button')).toBeNull()

  await userEvent.click(within(receipt).getByRole('button', { name: 'Withdraw' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog).toHaveTextContent('What it has submitted for you stays')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Withdraw' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('Your consent to “Parking helper” is withdrawn')
  expect(await screen.findByText(/You withdrew it/)).toBeVisible()
  expect(asked).toHaveLength(1)
})

test('what could not be withdrawn is said to be in force still', async () => {
  network({
    'GET /v1/consents': () => Response.json({ items: [parking] }),
    [`DELETE /v1/consents/${parking.id}`]: () => problem(503, 'unavailable'),
  })
  await show('/consents', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Withdraw' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('still in force')
})

test('a case is not shown any more, and is shown again', async () => {
  let receipt: object = {
    case: '01a3f000-0000-7000-8000-000000000401',
    shownSince: '2026-11-28T03:12:00Z',
    lastShownAt: '2026-11-28T04:12:00Z',
    withdrawnAt: null,
    givenAgainAt: null,
  }
  const path = `/v1/consents/${parking.id}/cases`
  const said = (change: object) => () => {
    receipt = { ...receipt, ...change }
    return new Response(null, { status: 204 })
  }
  network({
    'GET /v1/consents': () => Response.json({ items: [parking, bank] }),
    'GET /v1/cases': () =>
      Response.json({
        items: [{ id: '01a3f000-0000-7000-8000-000000000401', item: { name: 'Parking permit' } }],
      }),
    [`GET ${path}`]: () => Response.json({ items: [receipt] }),
    [`DELETE ${path}/01a3f000-0000-7000-8000-000000000401`]: said({ withdrawnAt: '2026-11-28T05:00:00Z' }),
    [`PUT ${path}/01a3f000-0000-7000-8000-000000000401`]: said({ givenAgainAt: '2026-11-28T06:00:00Z' }),
    [`GET /v1/consents/${bank.id}/cases`]: () => Response.json({ items: [receipt] }),
  })
  await show('/consents', routes)
  const inForce = await screen.findByRole('group', { name: 'Parking helper' })
  await userEvent.click(within(inForce).getByText('Cases it was shown'))
  const link = await within(inForce).findByRole('link', { name: 'Parking permit' })
  expect(link).toHaveAttribute('href', '/cases/01a3f000-0000-7000-8000-000000000401')
  expect(within(inForce).getByText(/Shown since .*, last/)).toBeVisible()
  const button = within(inForce).getByRole('button', { name: 'Do not show this case any more' })
  expect(button).toHaveAccessibleDescription('Parking permit')
  await userEvent.click(button)
  expect(await within(inForce).findByText(/Not shown any more since/)).toHaveAttribute('role', 'status')
  await userEvent.click(within(inForce).getByRole('button', { name: 'Show it again' }))
  expect(await within(inForce).findByText(/Shown again since/)).toBeVisible()
  expect(within(inForce).getByRole('button', { name: 'Do not show this case any more' })).toHaveFocus()

  const ended = screen.getByRole('group', { name: 'Bank' })
  await userEvent.click(within(ended).getByText('Cases it was shown'))
  expect(await within(ended).findByRole('link', { name: 'Parking permit' })).toBeVisible()
  expect(within(ended).queryByRole('button')).toBeNull()
})

test('no case shown, and a change that failed', async () => {
  const receipt = {
    case: '01a3f000-0000-7000-8000-000000000401',
    shownSince: null,
    lastShownAt: null,
    withdrawnAt: '2026-11-28T05:00:00Z',
    givenAgainAt: null,
  }
  network({
    'GET /v1/consents': () => Response.json({ items: [parking, bank] }),
    'GET /v1/cases': () => Response.json({ items: [] }),
    [`GET /v1/consents/${parking.id}/cases`]: () => Response.json({ items: [receipt] }),
    [`PUT /v1/consents/${parking.id}/cases/${receipt.case}`]: () => problem(503, 'unavailable'),
    [`GET /v1/consents/${bank.id}/cases`]: () => Response.json({ items: [] }),
  })
  await show('/consents', routes)
  const inForce = await screen.findByRole('group', { name: 'Parking helper' })
  await userEvent.click(within(inForce).getByText('Cases it was shown'))
  expect(await within(inForce).findByText('Not shown by this consent')).toBeVisible()
  await userEvent.click(within(inForce).getByRole('button', { name: 'Show it again' }))
  expect(await within(inForce).findByRole('alert')).toHaveTextContent('What you see above is how it is now')
  await userEvent.click(within(screen.getByRole('group', { name: 'Bank' })).getByText('Cases it was shown'))
  expect(await screen.findByText('It was shown none of your cases so far.')).toBeVisible()
})

test('nothing consented to, and what cannot be read', async () => {
  network({ 'GET /v1/consents': () => Response.json({ items: [] }) })
  await show('/consents', routes)
  expect(await screen.findByText('You have consented to nothing')).toBeVisible()
})

test('what cannot be read is not lost', async () => {
  network({ 'GET /v1/consents': () => problem(503, 'unavailable') })
  await show('/consents', routes)
  expect(await screen.findByRole('alert')).toHaveTextContent('not lost')
})
