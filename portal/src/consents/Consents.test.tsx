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
