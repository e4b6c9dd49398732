import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { client, id, links, path, seen, usage } from '../testing/integrator'
import { network, problem, show } from '../testing/page'
import { Component, loader } from '.'

const routes = [{ path: '/clients/*', Component, loader }]
const place = `/clients/${id}`
const both = { keys: [key('old'), key('new')] }

function key(kid: string) {
  return { kty: 'EC', crv: 'P-256', kid, x: 'x', y: 'y' }
}

test('who has none is told how to begin', async () => {
  network({ 'GET /v1/clients': () => Response.json({ items: [], next: null }) })
  await show('/clients', routes)
  expect(await screen.findByText('No applications yet')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Register an application' })).toHaveAttribute(
    'href',
    '/clients/new',
  )
})

test('each is listed with where it works and how it stands', async () => {
  network({
    'GET /v1/clients': () =>
      Response.json({ items: [client({ state: 'SUSPENDED', environment: 'PRODUCTION' })], next: null }),
  })
  await show('/clients', routes)
  const one = await screen.findByRole('link', { name: /Parking helper/ })
  expect(one).toHaveTextContent('Parking helperParking LtdProduction · Suspended')
  expect(one).toHaveAttribute('href', place)
})

test('a new secret is shown once, and is gone with the page', async () => {
  const taken: Request[] = []
  network({
    ...usage,
    [`GET ${path}`]: seen(client()),
    [`POST ${path}/secret`]: (request) => {
      taken.push(request)
      return Response.json({ clientId: id, secret: 's3cret' })
    },
  })
  await show(place, routes)
  await userEvent.click(await screen.findByRole('button', { name: 'New secret' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'New secret' }))
  expect(await screen.findByText('s3cret')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('only once')
  await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText('s3cret')).toBeNull()
  expect(taken).toHaveLength(1)
  expect(JSON.stringify([sessionStorage, localStorage])).not.toContain('s3cret')
})

test('a sign-in of long ago is made again before a secret is shown', async () => {
  const challenge = 'Bearer error="insufficient_user_authentication", max_age="1800"'
  network({
    ...usage,
    [`GET ${path}`]: seen(client()),
    [`POST ${path}/secret`]: () =>
      Response.json({ title: 'old' }, { status: 401, headers: { 'WWW-Authenticate': challenge } }),
  })
  await show(place, routes)
  await userEvent.click(await screen.findByRole('button', { name: 'New secret' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'New secret' }))
  expect(await screen.findByRole('link', { name: 'Sign in', hidden: true })).toHaveAttribute(
    'href',
    `/login/portal?to=${encodeURIComponent(place)}&lang=en&max_age=1800`,
  )
})

test('a key is added beside the old one, a private one never leaves the page, and the old one is retired', async () => {
  const sent: { keys: { keys: { kid: string }[] } }[] = []
  let keys: object = { keys: [key('old')] }
  network({
    ...usage,
    [`GET ${path}`]: () => seen(client({ authentication: 'KEYS', keys, actions: [links.keys] }))(),
    [`PUT ${path}/keys`]: async (request) => {
      expect(request.headers.get('If-Match')).toBe('"3"')
      sent.push((await request.json()) as (typeof sent)[0])
      keys = sent.at(-1)?.keys ?? {}
      return Response.json(client())
    },
  })
  await show(place, routes)
  expect(await screen.findByText('old')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Retire old' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Add a key' }))
  const field = screen.getByLabelText('Public keys (JWK)')
  await userEvent.click(field)
  await userEvent.paste(JSON.stringify({ ...key('new'), d: 'private' }))
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  expect(field).toHaveAccessibleDescription(/private key in it/)
  expect(field).toHaveFocus()
  expect(sent).toHaveLength(0)
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(JSON.stringify({ keys: [key('new')] }))
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Retire old' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retire' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent.map((one) => one.keys.keys.map(({ kid }) => kid))).toEqual([['old', 'new'], ['new']])
})

test('how it stands and why, how much it is used, and what happened', async () => {
  const suspended = {
    what: 'SUSPENDED',
    by: 'l',
    name: '罗浩',
    at: '2026-11-29T06:00:00Z',
    reason: 'too much',
  }
  network({
    ...usage,
    [`GET ${path}`]: seen(
      client({
        state: 'SUSPENDED',
        environment: 'PRODUCTION',
        plan: 'LARGE',
        history: [suspended],
        actions: [],
      }),
    ),
  })
  await show(place, routes)
  expect((await screen.findAllByText('Reason: too much'))[0]).toBeVisible()
  expect(screen.getByText('Large: 12,000 calls a minute')).toBeVisible()
  expect(await screen.findByRole('row', { name: /November 28 1,200/ })).toBeVisible()
  expect(screen.getByText(/Suspended by 罗浩/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /secret/ })).toBeNull()
})

test('closing says what follows and is done by the version that was seen', async () => {
  const sent: Request[] = []
  network({
    ...usage,
    [`GET ${path}`]: seen(client({ keys: both })),
    [`POST ${path}/closure`]: (request) => {
      sent.push(request)
      return problem(412, 'stale-version')
    },
  })
  await show(place, routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Close it for good' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog).toHaveTextContent('It cannot be undone')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close it for good' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('stale-version')
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"')
})

test('the secret before the present one is told of, and ended at once', async () => {
  const sent: Request[] = []
  network({
    ...usage,
    [`GET ${path}`]: seen(
      client({ formerSecretUntil: '2026-12-05T06:00:00Z', actions: [links.secret, links.end] }),
    ),
    [`DELETE ${path}/former-secret`]: (request) => {
      sent.push(request)
      return new Response(null, { status: 204 })
    },
  })
  await show(place, routes)
  expect(await screen.findByText('The secret before this one is accepted until Dec 5, 14:00.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'End the old secret' }))
  await userEvent.click(
    within(screen.getByRole('dialog')).getByRole('button', { name: 'End the old secret' }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toHaveLength(1)
})
