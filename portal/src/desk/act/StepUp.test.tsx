import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signInPath } from '../../api/session'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, me, path } from '../../testing/deskCase'
import { network, problem, show } from '../../testing/page'
import { Component, loader } from '..'
import { comingBack, wait } from './waiting'

const said = { outcome: 'REFUSED', reasons: 'Not your house.' }

let sent: Request[]
let answers: (() => Response)[]

beforeEach(() => {
  FakeEventSource.install()
  sent = []
  answers = []
  network({
    ...deskCase(() => '"4"'),
    [`POST ${path}/decision`]: (request) => {
      sent.push(request)
      return (answers.shift() ?? (() => problem(409, 'own-case')))()
    },
  })
})

afterEach(() => sessionStorage.clear())

test('a challenge is told and no end of the session; what was typed stays', async () => {
  answers = [challenged]
  await opened('act=DECIDE')
  await userEvent.click(screen.getByRole('radio', { name: 'Refuse' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), said.reasons)
  await userEvent.click(screen.getByRole('button', { name: 'Decide and tell the applicant' }))
  expect(await screen.findByText('Sign in once more with your second factor')).toBeVisible()
  expect(screen.queryByText(/session has ended/i)).toBeNull()
  expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue(said.reasons)
})

test('who is back from the sign-in finds it done as it was confirmed, once', async () => {
  confirmed(me)
  await opened('act=DECIDE&again=1')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(await sent[0]?.json()).toEqual(said)
  expect(sent[0]?.headers.get('If-Match')).toBe('"3"')
  expect(sessionStorage.getItem('yiwang.desk.waiting')).toBeNull()
})

test('nothing is done for who came back otherwise, or is another person', async () => {
  confirmed(me)
  await opened('act=DECIDE')
  confirmed('0199f000-0000-7000-8000-000000000316')
  await opened('act=DECIDE&again=1')
  expect(sent).toEqual([])
})

test('the sign-in is asked for what the challenge names and leads back to the action', () => {
  const back = comingBack({ pathname: `/desk/cases/${id}`, search: '?act=DECIDE', hash: '' })
  const address = new URL(signInPath('desk', back, { acr: 'mfa', maxAge: '60' }), location.origin)
  expect(address.pathname).toBe('/login/desk')
  expect(address.searchParams.get('to')).toBe(`/desk/cases/${id}?act=DECIDE&again=1`)
  expect(address.searchParams.get('acr_values')).toBe('mfa')
  expect(address.searchParams.get('max_age')).toBe('60')
})

function confirmed(by: string) {
  wait({ me: by, id, action: 'DECIDE', etag: '"3"' })
  sessionStorage.setItem(`yiwang.desk.words/${me}/${id}/DECIDE`, JSON.stringify(said))
}

function challenged() {
  const refusal = problem(401, 'insufficient-user-authentication')
  refusal.headers.set('WWW-Authenticate', 'Bearer error="insufficient_user_authentication", acr_values="mfa"')
  return refusal
}

async function opened(query: string) {
  await show(`/desk/cases/${id}?${query}`, [{ path: '/desk/cases/:case', Component, loader }])
  await screen.findAllByRole('radio', { name: 'Approve' }, { timeout: 10_000 })
}
