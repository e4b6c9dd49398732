import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const person = '0199f000-0000-7000-8000-000000000777'
const number = '339900194803030070'

let sent: Record<string, unknown>
let foreseen: string | null

beforeEach(() => {
  FakeEventSource.install()
  sent = {}
  foreseen = null
})

afterEach(() => sessionStorage.clear())

function desk(dossier: object) {
  const known = deskCase(() => '"4"')
  const take = (name: string) => async (request: Request) => {
    sent[name] = (await request.json()) as unknown
    return Response.json({ id, status: 'APPROVED', actions: [] }, { headers: { ETag: '"5"' } })
  }
  network({
    ...known,
    [`GET ${path}`]: async () => {
      const found = (await known[`GET ${path}`]().json()) as object
      return Response.json({ ...found, ...dossier }, { headers: { ETag: '"4"' } })
    },
    [`GET ${path}/preview`]: (request) => {
      foreseen = new URL(request.url).searchParams.get('result')
      return Response.json({
        action: 'DECIDE',
        status: 'APPROVED',
        result: foreseen,
        limits: [],
        messages: null,
      })
    },
    [`POST ${path}/decision`]: take('decision'),
    [`POST ${path}/delivery`]: take('delivery'),
    'PUT /v1/people/present': () =>
      Response.json({ id: person, name: '吴秀英', identityAssurance: 3, account: false }),
  })
}

test('a reconsideration is decided in the words of its law', async () => {
  desk({ remedy: 'APPEAL' })
  const { click, type } = userEvent.setup()
  await show(`/desk/cases/${id}?act=DECIDE`, [{ path: '/desk/cases/:case', Component, loader }])
  expect(await screen.findByRole('radio', { name: 'Decision upheld' })).toBeVisible()
  expect(screen.queryByRole('radio', { name: 'Approve' })).toBeNull()
  expect(screen.queryByRole('radio', { name: 'Complaint justified' })).toBeNull()
  await click(screen.getByRole('radio', { name: 'Decision revoked' }))
  await waitFor(() => expect(foreseen).toBe('REVOKED'))
  await type(screen.getByRole('textbox', { name: /Reasons/ }), 'Not proven.')
  await click(screen.getByRole('button', { name: 'Decide and tell the applicant' }))
  await waitFor(() =>
    expect(sent.decision).toEqual({ outcome: 'APPROVED', result: 'REVOKED', reasons: 'Not proven.' }),
  )
})

test('who collects a result at a window is named once the document was seen', async () => {
  desk({
    status: 'APPROVED',
    actions: [{ name: 'DELIVER', method: 'POST', url: `${path}/delivery`, needs: ['way'] }],
    visits: 0,
  })
  const { click, type } = userEvent.setup()
  await show(`/desk/cases/${id}?act=DELIVER`, [{ path: '/desk/cases/:case', Component, loader }])
  await click(await screen.findByRole('radio', { name: /window/ }))
  await type(await screen.findByLabelText('Name'), '吴秀英')
  await type(screen.getByLabelText('Identity number'), number)
  await click(screen.getByRole('button', { name: 'Identity checked' }))
  expect(await screen.findByText('吴秀英 is present.')).toBeVisible()
  await click(screen.getByRole('button', { name: 'Deliver and tell the applicant' }))
  await waitFor(() => expect(sent.delivery).toEqual({ way: 'WINDOW', collectedBy: person }))
})
