import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { client, id, item, path, seen, usage } from '../../testing/integrator'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'
import { keysIn, wrongWith } from './said'

const routes = [{ path: '/clients/*', Component, loader }]
const items = {
  'GET /v1/items': () => Response.json({ items: [{ id: item, name: 'Parking permit' }], next: null }),
}

test('what is missing is said beside each field, the first one has the focus, and nothing is sent', async () => {
  network({})
  await show('/clients/new', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Register' }))
  expect(screen.getByLabelText('Name in Chinese')).toHaveFocus()
  expect(screen.getByLabelText('Name in English')).toHaveAccessibleDescription('Please fill this in')
  expect(screen.getByLabelText('Unified social credit code')).toHaveAccessibleDescription(/18 characters/)
  expect(screen.getByLabelText('Address 1')).toBeInvalid()
  expect(screen.getByRole('checkbox', { name: /cases.read/ })).toHaveAccessibleDescription(
    'Choose at least one',
  )
})

test('one of the sandbox is registered, and what the server finds wrong stands at its field', async () => {
  const sent: unknown[] = []
  network({
    ...usage,
    [`GET ${path}`]: seen(client()),
    'POST /v1/clients': async (request) => {
      sent.push(await request.json())
      const errors = [{ pointer: '/organisation/code', detail: 'is no such code' }]
      return sent.length === 1
        ? Response.json({ type: '/problems/bad-fields', title: 'bad', errors }, { status: 422 })
        : Response.json(client(), { status: 201 })
    },
  })
  await show('/clients/new', routes)
  await userEvent.type(await screen.findByLabelText('Name in Chinese'), '停车助手')
  await userEvent.type(screen.getByLabelText('Name in English'), 'Parking helper')
  await userEvent.type(screen.getByLabelText('Organisation'), 'Parking Ltd')
  await userEvent.type(screen.getByLabelText('Unified social credit code'), '91330106ma00000008')
  await userEvent.type(screen.getByLabelText('What it is for'), 'Parking')
  await userEvent.click(screen.getByRole('checkbox', { name: /cases.read/ }))
  await userEvent.type(screen.getByLabelText('Address 1'), 'http://localhost:3000/cb')
  await userEvent.click(screen.getByRole('button', { name: 'Register' }))
  const code = screen.getByLabelText('Unified social credit code')
  await waitFor(() => expect(code).toHaveAccessibleDescription(/is no such code/))
  await waitFor(() => expect(code).toHaveFocus())
  await userEvent.clear(code)
  await userEvent.type(code, '91330106MA00000003')
  await userEvent.click(screen.getByRole('button', { name: 'Register' }))
  expect(await screen.findByRole('heading', { name: 'Parking helper' })).toBeVisible()
  expect(sent[0]).toEqual({
    environment: 'SANDBOX',
    name: { 'zh-CN': '停车助手', en: 'Parking helper' },
    organisation: { name: 'Parking Ltd', code: '91330106MA00000008' },
    purpose: 'Parking',
    authentication: 'SECRET',
    redirectUris: ['http://localhost:3000/cb'],
    scopes: ['cases.read'],
  })
})

test('production is asked for with what was said in the sandbox, with services and a plan', async () => {
  const sent: unknown[] = []
  network({
    ...items,
    ...usage,
    [`GET ${path}`]: seen(client()),
    'POST /v1/clients': async (request) => {
      sent.push(await request.json())
      return Response.json(client({ state: 'REQUESTED' }), { status: 201 })
    },
  })
  await show(`/clients/new?from=${id}`, routes)
  expect(await screen.findByLabelText('Name in English')).toHaveValue('Parking helper')
  const go = screen.getByRole('button', { name: 'Send the request' })
  expect(screen.getByLabelText('Address 1')).toHaveValue('')
  await userEvent.click(go)
  expect(await screen.findByRole('checkbox', { name: 'Parking permit' })).toHaveAccessibleDescription(
    'Choose at least one service',
  )
  await userEvent.click(screen.getByRole('checkbox', { name: 'Parking permit' }))
  await userEvent.type(screen.getByLabelText('Address 1'), 'https://parking.example/cb')
  await userEvent.click(screen.getByRole('radio', { name: 'Standard' }))
  await userEvent.click(go)
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    environment: 'PRODUCTION',
    items: [item],
    plan: 'STANDARD',
    redirectUris: ['https://parking.example/cb'],
  })
})

test.each([
  ['', 'missing.keys'],
  ['[]', 'missing.keys'],
  ['null', 'missing.keys'],
  ['{"keys": []}', 'missing.keys'],
  ['{"kty": "EC", "d": "x"}', 'missing.private'],
  ['{"keys": [{"kty": "oct", "k": "x"}]}', 'missing.private'],
  ['{"kty": "EC"}', undefined],
  ['{"keys": [{"kty": "EC"}]}', undefined],
])('of %j is said %s', (text, wrong) => {
  expect(wrongWith(text)).toBe(wrong)
})

test('one key is a set of one', () => {
  expect(keysIn('{"kty": "EC"}')).toEqual([{ kty: 'EC' }])
})
