import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { citizen, network, problem, show } from '../../testing/page'
import { Component, loader } from '..'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const department = '0199f000-0000-7000-8000-000000000102'
const decide = { name: 'DECIDE', method: 'POST', url: `${path}/decision`, needs: ['outcome', 'reasons'] }

let etag: string
let asked: string[]
let preview: (wanted: URLSearchParams) => Response

beforeEach(() => {
  FakeEventSource.install()
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  etag = '"3"'
  asked = []
  preview = (wanted) =>
    Response.json({
      action: 'DECIDE',
      status: wanted.get('outcome'),
      outcome: wanted.get('outcome'),
      limits: [],
      messages: [{ title: `Title ${wanted.get('outcome')}`, text: `As of ${etag}` }],
    })
  const dossier = {
    id,
    status: 'IN_REVIEW',
    number: '33010600-26-000001-7',
    item: { id: item, version: 1, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: department, name: 'Urban management' },
    limits: [],
    actions: [decide],
    materials: [],
    form: {},
    openedAt: '2026-11-25T02:00:00Z',
  }
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '赵丽' }),
    'GET /v1/me': () =>
      Response.json({
        id: item,
        name: '赵丽',
        posts: [{ duty: 'DECIDE', department, region: '330106000000' }],
      }),
    'GET /v1/queues': () => Response.json({ items: [], next: null }),
    'GET /v1/items': () => Response.json({ items: [], next: null }),
    [`GET /v1/items/${item}`]: () => Response.json({ id: item, name: 'Resident parking permit' }),
    [`GET /v1/departments/${department}`]: () => Response.json({ id: department, name: 'Urban management' }),
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: etag } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: [] }),
    [`POST ${path}/decision`]: () => problem(412, 'stale-version'),
    [`GET ${path}/preview`]: (request) => {
      const wanted = new URL(request.url).searchParams
      asked.push(wanted.toString())
      return preview(wanted)
    },
  })
})

test('what is chosen is shown as the applicant will read it, and shown anew when the other is chosen', async () => {
  await opened()
  expect(screen.getByText('Choose first; then you see it here.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Refuse' }))
  expect(await screen.findByText('Title REFUSED')).toBeVisible()
  expect(screen.getByText('Then the case is: Refused.')).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText('Title APPROVED')).toBeVisible()
  expect(asked).toEqual(['action=DECIDE&outcome=REFUSED', 'action=DECIDE&outcome=APPROVED'])
})

test('what is typed stands there word for word', async () => {
  await opened()
  await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Not your house.')
  expect(screen.getAllByText('Not your house.').at(-1)?.tagName).toBe('P')
})

test('without the message one can act all the same', async () => {
  preview = () => problem(503, 'unavailable')
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText(/cannot be shown just now/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Decide and tell the applicant' })).toBeEnabled()
})

test('when somebody was quicker it is asked for anew', async () => {
  await opened()
  await userEvent.click(screen.getByRole('radio', { name: 'Approve' }))
  expect(await screen.findByText('As of "3"')).toBeVisible()
  etag = '"4"'
  await userEvent.type(screen.getByRole('textbox', { name: 'Reasons' }), 'Complete.')
  await userEvent.click(screen.getByRole('button', { name: 'Decide and tell the applicant' }))
  expect(await screen.findByText('As of "4"')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue('Complete.')
})

async function opened() {
  await show(`/desk/cases/${id}?act=DECIDE`, [{ path: '/desk/cases/:case', Component, loader }])
  await screen.findByRole('radio', { name: 'Approve' }, { timeout: 10_000 })
}
