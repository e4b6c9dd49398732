import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Me } from './Me'
import { loader } from '.'

const routes = [{ path: '/me', Component: Me, loader }]
const number = '33990019941215006X'
let sent: unknown[]
let known: object
let confirm: () => Response
let exported: () => Response
let hindrances: object[]
let agreement: object

beforeEach(() => {
  sent = []
  known = { assurance: 1, inToken: 1, number: null }
  hindrances = []
  agreement = { agrees: false, since: null, history: [] }
  exported = () => Response.json({ complete: true })
  confirm = () => Response.json({ assurance: 2, inToken: 1, number: '3399**********006X' })
  network({
    'GET /v1/me/identity': () => Response.json(known),
    'GET /v1/me/profile': () => Response.json({ language: 'zh-CN' }),
    'PATCH /v1/me/profile': async (request) => {
      sent.push(await request.json(), request.headers.get('Content-Type'))
      return Response.json({ language: 'en' })
    },
    'GET /v1/me/electronic-service': () => Response.json(agreement),
    'PUT /v1/me/electronic-service': async (request) => {
      const word = (await request.json()) as { agrees: boolean }
      sent.push(word)
      const history = [{ agreedAt: '2026-02-13T04:00:00Z', withdrawnAt: '2026-02-14T04:00:00Z' }]
      return Response.json({ ...word, since: word.agrees ? '2026-02-13T04:00:00Z' : null, history })
    },
    'GET /v1/me/export': () => exported(),
    'GET /v1/me/erasure': () => Response.json({ hindrances }, { headers: { ETag: '"3"' } }),
    'DELETE /v1/me': (request) => {
      sent.push(request.headers.get('If-Match'))
      return new Response(null, { status: 204 })
    },
    'PUT /v1/me/identity/code': () => Response.json({ code: '40281763', until: '2026-11-28T02:10:00Z' }),
    'PUT /v1/me/identity': async (request) => {
      sent.push(await request.json())
      return confirm()
    },
  })
})

test('a number is sent with the name of the account, and what to do then is said', async () => {
  await show('/me', routes)
  expect(await screen.findByText('Level 1: registered, not checked')).toBeVisible()
  await typed('123')
  expect(screen.getByLabelText('Identity number')).toBeInvalid()
  expect(sent).toEqual([])
  await typed(number)
  expect(await screen.findByText('Your identity is confirmed.')).toBeVisible()
  expect(screen.getByText('Level 2: identity number confirmed')).toBeVisible()
  expect(screen.getByText('3399**********006X')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Sign in again now' })).toHaveAttribute(
    'href',
    expect.stringContaining('max_age=0'),
  )
  expect(sent).toEqual([{ name: '李晓梅', number }])
})

test('what the registry does not confirm is said and what was typed stays', async () => {
  confirm = () => problem(422, 'identity-not-confirmed')
  await show('/me', routes)
  await typed(number)
  expect(await screen.findByRole('alert')).toHaveTextContent('identity-not-confirmed')
  expect(screen.getByLabelText('Identity number')).toHaveValue(number)
})

test('a code is shown for the window', async () => {
  known = { assurance: 2, inToken: 2, number: null }
  await show('/me', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Show the code for the window' }))
  expect(await screen.findByRole('status')).toHaveTextContent('40281763 good until 10:10')
})

test('who is known in person is asked nothing', async () => {
  known = { assurance: 3, inToken: 3, number: '3399**********006X' }
  await show('/me', routes)
  expect(await screen.findByText('Level 3: checked in person')).toBeVisible()
  expect(screen.queryByLabelText('Identity number')).not.toBeInTheDocument()
})

test('letters come in the language chosen', async () => {
  await show('/me', routes)
  await userEvent.selectOptions(await screen.findByLabelText(/Language of letters/), 'English')
  expect(await screen.findByText(/in this language from now on/)).toBeVisible()
  expect(sent).toEqual([{ language: 'en' }, 'application/merge-patch+json'])
})

test('electronic service is agreed to and withdrawn, and what was chosen before is shown', async () => {
  await show('/me', routes)
  expect(await screen.findByText(/You have not agreed to electronic service/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'I agree to electronic service' }))
  expect(await screen.findByText(/You agreed to electronic service on/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw my agreement' }))
  expect(await screen.findByText(/You have not agreed to electronic service/)).toBeVisible()
  expect(sent).toEqual([{ agrees: true }, { agrees: false }])
  await userEvent.click(screen.getByText('What you chose before'))
  expect(screen.getByText(/Agreed .*Feb.*, withdrawn .*Feb/)).toBeVisible()
})

test('what is kept is saved as a file, and a sign-in of long ago is asked for anew', async () => {
  const made = vi.fn(() => 'blob:1')
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: vi.fn() }))
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await show('/me', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Get the file' }))
  expect(await screen.findByText(/yiwang-my-data.json is in your downloads/)).toBeVisible()
  expect(made).toHaveBeenCalledOnce()
  expect(clicked).toHaveBeenCalledOnce()
  exported = () =>
    Response.json(
      { type: '/problems/sign-in', status: 401 },
      {
        status: 401,
        headers: { 'WWW-Authenticate': 'Bearer error="insufficient_user_authentication", max_age="600"' },
      },
    )
  await userEvent.click(screen.getByRole('button', { name: 'Get the file' }))
  expect(await screen.findByText('For this, sign in again first.')).toBeVisible()
})

test('what has to be ended first is named', async () => {
  hindrances = [
    { kind: 'CASES', ids: ['1', '2'] },
    { kind: 'APPLICATIONS', ids: ['3'] },
  ]
  await show('/me', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Close my account' }))
  expect(await screen.findByRole('link', { name: '2 open cases or drafts' })).toHaveAttribute(
    'href',
    '/cases',
  )
  expect(screen.getByRole('link', { name: '1 application' })).toHaveAttribute('href', '/clients')
  expect(screen.queryByRole('button', { name: 'Erase it now' })).not.toBeInTheDocument()
})

test('an account is erased upon a second word, in the version that was seen', async () => {
  await show('/me', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Close my account' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Keep my account' }))
  expect(sent).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Close my account' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Erase it now' }))
  await vi.waitFor(() => expect(sent).toEqual(['"3"']))
})

async function typed(text: string) {
  const field = await screen.findByLabelText('Identity number')
  await userEvent.clear(field)
  await userEvent.type(field, text)
  await userEvent.click(screen.getByRole('button', { name: 'Have it checked' }))
}
