import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import { CaseServer } from '../testing/CaseServer'
import { startTexts } from '../texts/texts'
import { DraftReceiver } from './documents/Receiver'
import { Uploads } from './documents/Uploads'
import { loadDraft } from './draft'
import { ItemNotices } from './ItemNotices'
import { Submission } from './Submission'
import { Troubles } from './Troubles'
import { ApplicationContext, type AppliedItem } from './useApplication'
import { Writing } from './Writing'
import { texts } from './load'

const form = (fields: object) => ({ type: 'object', properties: fields, required: Object.keys(fields) })
const before = {
  id: '1',
  version: 1,
  name: 'Parking permit',
  materials: [{ code: 'photo', name: 'Photograph' }],
  form: form({
    plate: { type: 'string', title: 'Number plate' },
    colour: { type: 'string', title: 'Colour' },
  }),
} as unknown as AppliedItem
const now = {
  ...before,
  version: 2,
  materials: [{ code: 'lease', name: 'Lease', required: true }],
  form: form({
    plate: { type: 'string', title: 'Number plate' },
    phone: { type: 'string', title: 'Telephone' },
  }),
}
const changes = [
  { pointer: '/form/colour', kind: 'REMOVED' },
  { pointer: '/form/phone', kind: 'ADDED' },
  { pointer: '/materials/photo', kind: 'REMOVED' },
  { pointer: '/materials/lease', kind: 'ADDED' },
]

let server: CaseServer

beforeEach(async () => {
  document.documentElement.lang = 'en'
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  await startTexts()
  await texts()
  server = new CaseServer()
  server.form = { plate: 'A1', colour: 'red' }
  vi.stubGlobal('fetch', async (input: Request) => {
    const path = new URL(input.url, location.origin).pathname
    return path === '/v1/items/1' ? Response.json(now) : server.fetch(input)
  })
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test('what changed is named in words, then the draft is carried over and the first open question is shown', async () => {
  const writing = await refused()
  for (const words of [
    'Colour: no longer needed',
    'Telephone: new',
    'Photograph: no longer needed',
    'Lease: new',
  ])
    expect(await screen.findByText(words)).toBeVisible()
  const left = { pointer: '/form/colour', why: 'NO_LONGER_ASKED', label: 'Colour', value: 'red' }
  server.next.push(() => {
    server.elsewhere({ plate: 'A1' })
    return Response.json({ status: 'DRAFT', itemVersion: 2, leftBehind: [left] })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Keep what I filled in and go on' }))
  expect(await screen.findByText('form?check#form_phone')).toBeVisible()
  expect(screen.getByText('Colour (red): no longer needed')).toBeVisible()
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(writing.draft().form).toEqual({ plate: 'A1' })
})

test('who does not want it now keeps the draft as it is', async () => {
  const writing = await refused()
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(writing.draft().form).toEqual({ plate: 'A1', colour: 'red' })
  expect(server.calls.filter(({ path }) => path.endsWith('/renewal'))).toHaveLength(0)
})

/** Handed in too late. */
async function refused(): Promise<Writing> {
  const writing = new Writing(await loadDraft(server.id))
  const submission = new Submission(writing)
  const uploads = new Uploads(new DraftReceiver(writing))
  server.next.push(() =>
    Response.json({ type: '/problems/item-version-changed', inForce: 2, changes }, { status: 409 }),
  )
  await submission.submit(true, [], () => undefined).catch(() => undefined)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[`/apply/${server.id}/check`]}>
        <ApplicationContext value={{ item: before, writing, uploads, submission }}>
          <ItemNotices />
          <Troubles />
          <Routes>
            <Route path="/apply/:case/*" element={<Place />} />
          </Routes>
        </ApplicationContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return writing
}

function Place() {
  const { pathname, search, hash } = useLocation()
  return <p>{`${pathname.split('/').at(-1) ?? ''}${search}${hash}`}</p>
}
