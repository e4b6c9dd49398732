import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { network, problem, show } from '../../testing/page'
import { Component, loader } from '..'

const lastChange = {
  sequence: 5,
  action: 'GIVE_OPINION',
  to: 'IN_REVIEW',
  at: '2026-11-25T02:00:00Z',
  by: 'OFFICIAL',
  agent: null,
  official: { id: 'o', name: '吴敏' },
}

let asked: number
let afterwards: () => Response

beforeEach(() => {
  FakeEventSource.install()
  asked = 0
  const known = deskCase(() => '"4"')
  const giving = {
    name: 'GIVE_OPINION',
    method: 'POST',
    url: `${path}/opinions/4`,
    needs: ['answer', 'reasons'],
  }
  network({
    ...known,
    [`GET ${path}`]: async () => {
      if (asked++ > 0) return afterwards()
      const found = (await known[`GET ${path}`]().json()) as object
      return Response.json({ ...found, actions: [giving] }, { headers: { ETag: '"4"' } })
    },
    [`POST ${path}/opinions/4`]: () =>
      Response.json(
        { type: '/problems/stale-version', title: 'stale-version', status: 412, lastChange },
        { status: 412 },
      ),
  })
})

afterEach(() => sessionStorage.clear())

test('whose colleague was quicker with the opinion reads who and when, and keeps the words', async () => {
  afterwards = () => problem(404, 'case-not-found')
  await given()
  expect(await screen.findByText(/^吴敏, Nov 25.*: /)).toBeVisible()
  expect(screen.getByText(/your department’s part is done/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Copy my words' })).toBeVisible()
  expect(screen.queryByText('stale-version')).toBeNull()
})

test('when the case cannot be read anew for another reason nothing is claimed of it', async () => {
  afterwards = () => problem(503, 'unavailable')
  await given()
  expect(await screen.findByText('stale-version')).toBeVisible()
  expect(screen.queryByText(/part is done/)).toBeNull()
})

async function given() {
  const { click, type } = userEvent.setup()
  await show(`/desk/cases/${id}?act=GIVE_OPINION`, [{ path: '/desk/cases/:case', Component, loader }])
  await click(await screen.findByRole('radio', { name: 'Consent' }))
  await type(screen.getByRole('textbox', { name: /Reasons/ }), 'The way is free.')
  await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give the opinion' }))
  await waitFor(() => expect(asked).toBeGreaterThan(1))
}
