import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Mandates } from './Mandates'
import { loader } from '.'

const routes = [{ path: '/mandates/*', Component: Mandates, loader }]
const item = { id: '0199f000-0000-7000-8000-000000000205', name: 'Parking permit', topics: ['TRANSPORT'] }

test('a helper is asked for ninety days at most', async () => {
  const sent: { help?: boolean; until?: string }[] = []
  network({
    'GET /v1/organisations': () => Response.json({ items: [] }),
    'GET /v1/items': () => Response.json({ items: [item] }),
    'POST /v1/mandates': async (request) => {
      sent.push((await request.json()) as { help?: boolean })
      return problem(422, 'bad-fields')
    },
  })
  await show('/mandates/new', routes)
  await userEvent.type(await screen.findByLabelText('Name of the person'), '陈思远')
  await userEvent.type(screen.getByLabelText('Identity number of the person'), '339900198511220030')
  await userEvent.click(screen.getByRole('checkbox', { name: /village helper/ }))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Parking permit' }))
  await userEvent.click(screen.getByRole('button', { name: 'Offer the mandate' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.help).toBe(true)
  const days = (Date.parse(sent[0]?.until ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(88)
  expect(days).toBeLessThan(91)
})
