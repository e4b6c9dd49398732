import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { approver, client, id, item, links, path, seen, usage } from '../../testing/integrator'
import { network, show } from '../../testing/page'
import { Component, loader } from '.'

const routes = [
  { path: '/desk/clients', Component, loader },
  { path: '/desk/clients/:client', Component, loader },
]
const waiting = client({
  state: 'REQUESTED',
  environment: 'PRODUCTION',
  items: [{ id: item, name: 'Parking permit' }],
  actions: [links.approve, links.refuse],
})

test('what waits comes first, all others are a choice away', async () => {
  const asked: string[] = []
  network({
    ...approver,
    'GET /v1/clients': (request) => {
      const { search } = new URL(request.url)
      asked.push(search)
      return Response.json({ items: search.includes('waiting') ? [] : [waiting], next: null })
    },
  })
  await show('/desk/clients', routes)
  expect(await screen.findByText('Nothing waits for approval')).toBeVisible()
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'All')
  expect(await screen.findByRole('link', { name: /Parking helper/ })).toHaveAttribute(
    'href',
    `/desk/clients/${id}`,
  )
  expect(asked).toEqual(['?limit=30&waiting=true', '?limit=30'])
})

test('an application is approved by the version that was seen', async () => {
  const sent: Request[] = []
  network({
    ...approver,
    ...usage,
    [`GET ${path}`]: seen(waiting),
    [`POST ${path}/approval`]: (request) => {
      sent.push(request)
      return Response.json(waiting)
    },
  })
  await show(`/desk/clients/${id}`, routes)
  expect(await screen.findByText('Parking permit')).toBeVisible()
  expect(screen.getAllByText('李晓梅')[0]).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Approve', hidden: true }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"')
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
})

test('a refusal needs its reason', async () => {
  const sent: unknown[] = []
  network({
    ...approver,
    ...usage,
    [`GET ${path}`]: seen(waiting),
    [`POST ${path}/refusal`]: async (request) => {
      sent.push(await request.json())
      return Response.json(waiting)
    },
  })
  await show(`/desk/clients/${id}`, routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  const go = within(sheet).getByRole('button', { name: 'Refuse', hidden: true })
  await userEvent.click(go)
  expect(within(sheet).getByLabelText('Reason')).toHaveAccessibleDescription(/Say why/)
  expect(sent).toEqual([])
  await userEvent.type(within(sheet).getByLabelText('Reason'), ' not clear ')
  await userEvent.click(go)
  await waitFor(() => expect(sent).toEqual([{ reason: 'not clear' }]))
})

test('what is asked for stands beside what was approved, and is judged by itself', async () => {
  const sent: Request[] = []
  const wanted = {
    redirectUris: ['https://new.example/cb'],
    scopes: ['cases.submit'],
    items: [{ id: item, name: 'Parking permit' }],
    plan: 'LARGE',
    addresses: { jwksUri: 'https://keys.example/jwks', backchannelLogoutUri: null },
  }
  network({
    ...approver,
    ...usage,
    [`GET ${path}`]: seen(
      client({ environment: 'PRODUCTION', wanted, actions: [links.approveChange, links.suspend] }),
    ),
    [`POST ${path}/change-approval`]: (request) => {
      sent.push(request)
      return Response.json(client())
    },
  })
  await show(`/desk/clients/${id}`, routes)
  const asked = await screen.findByRole('region', { name: 'Change that waits for approval' })
  expect(asked).toHaveTextContent('https://new.example/cb')
  expect(asked).toHaveTextContent('https://keys.example/jwks')
  expect(asked).toHaveTextContent('Large: 12,000 calls a minute')
  await userEvent.click(screen.getByRole('button', { name: 'Approve the change' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Approve the change', hidden: true }))
  await waitFor(() => expect(sent).toHaveLength(1))
})
