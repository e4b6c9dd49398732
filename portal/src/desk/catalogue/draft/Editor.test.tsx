import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { citizen, network, show } from '../../../testing/page'
import { Component, loader } from '..'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/item-drafts/${id}`
const department = '0199f000-0000-7000-8000-000000000102'
const content = {
  id: 'i1',
  code: 'C-1',
  department,
  region: '330106000000',
  depth: 'LISTED',
  name: { 'zh-CN': '许可', en: 'Permit' },
}
const links = [
  { name: 'WRITE', method: 'PUT', url: path, needs: ['content'] },
  { name: 'REQUEST_REVIEW', method: 'POST', url: `${path}/review-request`, needs: [] },
]

let sent: Request[]
let etag: string
let now: typeof content & { powerListEntry?: string }
let history: object[]

beforeEach(() => {
  sent = []
  etag = '"1"'
  now = content
  history = [{ what: 'OPENED', name: '许琳', at: '2026-11-29T01:00:00Z' }]
})

test('what is typed is saved upon the version that was read', async () => {
  await opened()
  await userEvent.type(screen.getByLabelText('Entry of the power list'), 'P-7')
  expect(screen.getByText('There are changes that are not saved')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('All is saved')).toBeInTheDocument()
  expect(sent[0]?.headers.get('If-Match')).toBe('"1"')
  expect(await sent[0]?.json()).toEqual({ content: { ...content, powerListEntry: 'P-7' } })
})

test('who wrote meanwhile is told, and nothing that was typed is lost', async () => {
  await opened()
  await userEvent.type(screen.getByLabelText('Entry of the power list'), 'P-7')
  etag = '"2"'
  now = { ...content, code: 'C-2' }
  history = [...history, { what: 'WRITTEN', name: '何涛', at: '2026-11-29T02:00:00Z' }]
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/何涛 changed this draft/)).toBeVisible()
  expect(screen.getByLabelText('Entry of the power list')).toHaveValue('P-7')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.headers.get('If-Match')).toBe('"2"')
  expect(await sent[1]?.json()).toEqual({ content: { ...content, code: 'C-2', powerListEntry: 'P-7' } })
})

test('where both wrote the same, the other value is taken at one touch', async () => {
  await opened()
  await userEvent.type(screen.getByLabelText('Entry of the power list'), 'P-7')
  etag = '"2"'
  now = { ...content, powerListEntry: 'P-9' }
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.click(
    await screen.findByRole('button', { name: 'Take the other’s: Entry of the power list' }),
  )
  expect(screen.getByLabelText('Entry of the power list')).toHaveValue('P-9')
  expect(screen.queryByRole('button', { name: /Take the other/ })).not.toBeInTheDocument()
  expect(screen.queryByText('There are changes that are not saved')).not.toBeInTheDocument()
})

test('checks that keep an item from review lead to its elements', async () => {
  await opened()
  await userEvent.click(screen.getByRole('button', { name: 'Send to review' }))
  const sheet = await screen.findByRole('dialog', { hidden: true })
  await userEvent.click(within(sheet).getByRole('button', { name: 'Send to review', hidden: true }))
  const summary = await screen.findByRole('alert', { name: '1 place to put right' })
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
  expect(summary).toHaveFocus()
  await userEvent.click(screen.getByRole('link', { name: 'Type: say what it is' }))
  expect(screen.getByLabelText('Type')).toHaveFocus()
})

async function opened() {
  const shown = () => Response.json(draft(), { headers: { ETag: etag } })
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '许琳' }),
    'GET /v1/me': () =>
      Response.json({
        id: 'me',
        name: '许琳',
        posts: [{ duty: 'CATALOGUE', department, region: '330106000000' }],
      }),
    [`GET ${path}`]: shown,
    'POST /v1/item-checks': () => Response.json({ findings: [], publishable: true }),
    [`PUT ${path}`]: async (request) => {
      sent.push(request.clone())
      if (request.headers.get('If-Match') !== etag)
        return Response.json({ type: '/problems/stale-version', status: 412 }, { status: 412 })
      now = ((await request.json()) as { content: typeof now }).content
      etag = '"9"'
      return shown()
    },
    [`POST ${path}/review-request`]: () =>
      Response.json(
        {
          type: '/problems/item-checks-failed',
          errors: [{ pointer: '/content/type', detail: 'say what it is' }],
        },
        { status: 422 },
      ),
  })
  await show(`/desk/catalogue/drafts/${id}`, [{ path: '/desk/catalogue/drafts/:draft', Component, loader }])
  await screen.findByRole('heading', { name: 'Permit', level: 1 })
}

function draft() {
  return {
    id,
    item: 'i1',
    kind: 'CHANGE',
    basedOn: 0,
    state: 'DRAFT',
    content: now,
    changes: [],
    changedAt: '2026-11-29T02:00:00Z',
    history,
    actions: links,
  }
}
