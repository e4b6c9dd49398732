import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { client, id, item, links, path, seen, usage } from '../../testing/integrator'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const routes = [{ path: '/clients/*', Component, loader }]
const place = `/clients/${id}`

test('addresses of the sandbox are changed, and what is wrong stands beside the one it is about', async () => {
  const sent: unknown[] = []
  network({
    ...usage,
    [`GET ${path}`]: seen(client()),
    [`PUT ${path}/redirect-uris`]: async (request) => {
      sent.push(await request.json())
      const errors = [{ pointer: '/redirectUris/1', detail: 'must be whole' }]
      return Response.json({ type: '/problems/bad-fields', title: 'bad', errors }, { status: 422 })
    },
  })
  await show(place, routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Change the addresses' }))
  await userEvent.click(screen.getByRole('button', { name: 'Another address' }))
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const second = screen.getByLabelText('Address 2')
  expect(second).toHaveAccessibleDescription('Please fill this in')
  await userEvent.type(second, 'example')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(second).toHaveAccessibleDescription('must be whole'))
  expect(sent).toEqual([{ redirectUris: ['http://localhost:3000/cb', 'example'] }])
})

test('a change begins with what was approved and is sent as a whole', async () => {
  const sent: unknown[] = []
  const approved = client({
    environment: 'PRODUCTION',
    items: [{ id: item, name: 'Parking permit' }],
    redirectUris: ['https://a.example/cb'],
    actions: [links.change],
  })
  network({
    ...usage,
    'GET /v1/items': () => Response.json({ items: [], next: null }),
    [`GET ${path}`]: seen(approved),
    [`PUT ${path}/change`]: async (request) => {
      sent.push(await request.json())
      return Response.json(approved)
    },
  })
  await show(place, routes)
  await userEvent.click(await screen.findByRole('link', { name: 'Ask for a change' }))
  const address = await screen.findByLabelText('Address 1')
  await userEvent.clear(address)
  await userEvent.click(screen.getByRole('button', { name: 'Send the request' }))
  expect(address).toHaveFocus()
  await userEvent.type(address, 'https://b.example/cb')
  await userEvent.click(screen.getByRole('radio', { name: 'Large' }))
  expect(screen.queryByLabelText('Address of the keys (JWKS)')).toBeNull()
  await userEvent.type(screen.getByLabelText('Address for sign-outs'), 'https://a.example/ended')
  await userEvent.type(screen.getByLabelText('Address of the logo'), 'https://a.example/logo.png')
  await userEvent.click(screen.getByRole('button', { name: 'Send the request' }))
  expect(await screen.findByRole('heading', { name: 'Parking helper' })).toBeVisible()
  expect(sent).toEqual([
    {
      redirectUris: ['https://b.example/cb'],
      scopes: ['cases.read', 'cases.submit'],
      items: [item],
      plan: 'LARGE',
      addresses: {
        jwksUri: null,
        backchannelLogoutUri: 'https://a.example/ended',
        logoUri: 'https://a.example/logo.png',
      },
    },
  ])
})

test('a logo is shown from here, and why it is not is said', async () => {
  const url = `/v1/client-logos/${id}`
  let logo: object = { state: 'FOUND', url, fault: null }
  network({ ...usage, [`GET ${path}`]: () => seen(client({ environment: 'PRODUCTION', logo }))() })
  await show(place, routes)
  expect(await screen.findByText('Shown where people consent.')).toBeVisible()
  expect(document.querySelector('dd img')).toHaveAttribute('src', url)
  cleanup()
  logo = { state: 'FAILED', url: null, fault: 'TOO_LARGE' }
  await show(place, routes)
  expect(await screen.findByText(/larger than 200 KB/)).toBeVisible()
  expect(document.querySelector('dd img')).toBeNull()
})

test('what waits to be judged is asked for no more by one button', async () => {
  const sent: string[] = []
  const addresses = { jwksUri: 'https://keys.example/jwks', backchannelLogoutUri: null, logoUri: null }
  const wanted = {
    redirectUris: ['https://a.example/cb'],
    scopes: ['cases.read'],
    items: [],
    plan: 'LARGE',
    addresses,
  }
  let present = client({ environment: 'PRODUCTION', wanted, actions: [links.unwant] })
  network({
    ...usage,
    [`GET ${path}`]: () => seen(present)(),
    [`DELETE ${path}/change`]: (request) => {
      sent.push(request.headers.get('if-match') ?? '')
      present = client({ environment: 'PRODUCTION' })
      return Response.json(present)
    },
  })
  await show(place, routes)
  expect(await screen.findByText('https://keys.example/jwks')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Ask for this no more' }))
  await waitFor(() => expect(screen.queryByText('https://keys.example/jwks')).toBeNull())
  expect(sent).toHaveLength(1)
  expect(sent[0]).not.toBe('')
})
