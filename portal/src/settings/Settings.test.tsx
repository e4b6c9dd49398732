import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { citizen, network, problem, show } from '../testing/page'
import { Settings } from './Settings'
import { loader } from '.'

const routes = [{ path: '/settings', Component: Settings, loader }]
const errand = { id: 'e1', name: 'passkey', outcome: 'done' }
const credentials = {
  'GET /v1/me/email': () => Response.json({ address: 'xiaomei@mail.example', verified: true }),
  'GET /v1/me/credentials': () =>
    Response.json({
      items: [
        { id: 'c1', kind: 'PASSWORD', name: null, createdAt: '2026-11-01T00:00:00Z' },
        { id: 'c2', kind: 'PASSKEY', name: 'My phone', createdAt: '2026-11-20T00:00:00Z' },
      ],
      next: null,
    }),
}

test('signing out carries the proof and leaves nothing behind', async () => {
  const proofs: (string | null)[] = []
  const assign = vi.fn()
  vi.stubGlobal('location', { origin: location.origin, pathname: '/settings', search: '', assign })
  network({
    ...credentials,
    'POST /logout': (request) => {
      proofs.push(request.headers.get('X-CSRF-Token'))
      return new Response(null, { status: 204 })
    },
  })
  await show('/settings', routes)
  sessionStorage.setItem('draft', 'x')
  expect(await screen.findByText('李晓梅')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  expect(proofs).toEqual(['proof'])
  expect(sessionStorage).toHaveLength(0)
})

test('a sign-out that fails is said to have failed', async () => {
  network({ ...credentials, 'POST /logout': () => problem(503, 'sign-in-unavailable') })
  await show('/settings', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
  expect(await screen.findByText('You are still signed in')).toBeVisible()
  expect(screen.getByText('李晓梅')).toBeVisible()
})

test('nobody signed in can choose how it looks', async () => {
  network({ 'GET /session': () => Response.json({ ...citizen, signedIn: false }) })
  await show('/settings', routes)
  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Large' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset).toMatchObject({ size: 'large', theme: 'dark' })
  await userEvent.click(screen.getByRole('radio', { name: '中文' }))
  expect(await screen.findByRole('heading', { name: '我和这台设备' })).toBeVisible()
})

test('a citizen is sent to set up a passkey and to change the password, and told what became of it', async () => {
  network({ ...credentials, 'GET /session': () => Response.json({ ...citizen, errand }) })
  await show('/settings?errand=e1', routes)
  expect(await screen.findByRole('alert')).toHaveTextContent('The passkey is set up.')
  expect(screen.getByRole('link', { name: 'Set up a passkey' })).toHaveAttribute(
    'href',
    '/login/portal?to=%2Fsettings&lang=en&do=passkey',
  )
  expect(screen.getByRole('link', { name: 'Change the password' })).toHaveAttribute(
    'href',
    '/login/portal?to=%2Fsettings&lang=en&do=password',
  )
})

test('the passkeys are named, and each can be taken away', async () => {
  network(credentials)
  await show('/settings', routes)
  expect(await screen.findByText('My phone')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Remove', description: /My phone/ })).toHaveAttribute(
    'href',
    '/login/portal?to=%2Fsettings&lang=en&do=removal&credential=c2',
  )
})

test('an address alone tells of no outcome, nor does an errand of another time', async () => {
  network({ ...credentials, 'GET /session': () => Response.json({ ...citizen, errand }) })
  await show('/settings?errand=passkey&outcome=done', routes)
  expect(await screen.findByRole('link', { name: 'Set up a passkey' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('an official finds no such section, and can sign out everywhere', async () => {
  const ended: string[] = []
  const assign = vi.fn()
  vi.stubGlobal('location', { origin: location.origin, pathname: '/settings', search: '', assign })
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL' }),
    'POST /logout/everywhere': (request) => {
      ended.push(request.headers.get('X-CSRF-Token') ?? '')
      return new Response(null, { status: 204 })
    },
  })
  await show('/settings?errand=passkey&outcome=done', routes)
  expect(await screen.findByText('Signed in as an official')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Set up a passkey' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Sign out everywhere' }))
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  expect(ended).toEqual(['proof'])
})
