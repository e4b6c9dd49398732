import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Email } from './Email'
import { loader } from '.'

const routes = [{ path: '/settings', Component: Email, loader }]
let sent: unknown[]
let code: () => Response
let prove: () => Response

beforeEach(() => {
  sent = []
  code = () => Response.json({ until: '2026-11-27T01:25:30Z' }, { status: 202 })
  prove = () => Response.json({ address: 'new@mail.example', verified: true })
  network({
    'GET /v1/me/email': () => Response.json({ address: 'old@mail.example', verified: true }),
    'PUT /v1/me/email/code': async (request) => {
      sent.push(await request.json())
      return code()
    },
    'PUT /v1/me/email': async (request) => {
      sent.push(await request.json())
      return prove()
    },
  })
})

test('another address takes its place once its code is given', async () => {
  await begun()
  expect(screen.getByText('old@mail.example')).toBeVisible()
  await userEvent.type(screen.getByLabelText('New e-mail address'), 'nobody')
  await userEvent.click(screen.getByRole('button', { name: 'Send me a code' }))
  expect(screen.getByLabelText('New e-mail address')).toBeInvalid()
  expect(sent).toEqual([])
  await asked()
  await userEvent.type(await screen.findByLabelText('Code of six digits'), '402817')
  await userEvent.click(screen.getByRole('button', { name: 'Use this address' }))
  expect(await screen.findByText('The address is changed.')).toBeVisible()
  expect(screen.getByText('new@mail.example')).toBeVisible()
  expect(sent).toEqual([{ address: 'new@mail.example' }, { address: 'new@mail.example', code: '402817' }])
})

test('a wrong code is said and what was typed stays', async () => {
  prove = () => problem(422, 'code-wrong')
  await begun()
  await asked()
  await userEvent.type(await screen.findByLabelText('Code of six digits'), '402817')
  await userEvent.click(screen.getByRole('button', { name: 'Use this address' }))
  expect(await screen.findByText('code-wrong')).toBeVisible()
  expect(screen.getByLabelText('Code of six digits')).toHaveValue('402817')
})

test('who signed in long ago is sent to sign in again', async () => {
  code = () =>
    new Response('{"type":"/problems/insufficient"}', {
      status: 401,
      headers: {
        'WWW-Authenticate':
          'Bearer error="insufficient_user_authentication", acr_values="pwd", max_age="600"',
      },
    })
  await begun()
  await asked()
  const again = await screen.findByRole('link', { name: 'Sign in' })
  expect(again.getAttribute('href')).toContain('max_age=600')
})

async function begun() {
  await show('/settings', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Change the address' }))
}

async function asked() {
  const field = screen.getByLabelText('New e-mail address')
  await userEvent.clear(field)
  await userEvent.type(field, ' new@mail.example ')
  await userEvent.click(screen.getByRole('button', { name: 'Send me a code' }))
}
