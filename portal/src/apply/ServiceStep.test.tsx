import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import { CaseServer } from '../testing/CaseServer'
import { citizen, problem } from '../testing/page'
import { startTexts } from '../texts/texts'
import { CheckStep } from './CheckStep'
import { DraftReceiver } from './documents/Receiver'
import { Uploads } from './documents/Uploads'
import { loadDraft } from './draft'
import { ServiceStep } from './ServiceStep'
import { Submission } from './Submission'
import { ApplicationContext, type AppliedItem } from './useApplication'
import { Writing } from './Writing'
import { texts } from './load'

const item = {
  id: '1',
  version: 1,
  name: 'Parking permit',
  materials: [],
  form: {},
} as unknown as AppliedItem
const since = '2026-02-13T04:00:00Z'

let server: CaseServer
let said: unknown[]
let agreement: () => Response
let me: object

beforeEach(async () => {
  document.documentElement.lang = 'en'
  await startTexts()
  await texts()
  server = new CaseServer()
  said = []
  me = citizen
  agreement = () => Response.json({ agrees: false, since: null, history: [] })
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin))
    const path = new URL(request.url, location.origin).pathname
    if (path === '/session') return Response.json(me)
    if (path !== '/v1/me/electronic-service') return server.fetch(request)
    if (request.method === 'GET') return agreement()
    said.push(await request.json())
    return Response.json({ agrees: true, since, history: [] })
  })
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test('who has not agreed is asked, and a yes is kept for all cases once it is handed in', async () => {
  await shown()
  await userEvent.click(await screen.findByRole('radio', { name: /I agree to electronic service/ }))
  expect(screen.getByText(/it counts for all your cases/)).toBeVisible()
  expect(said).toEqual([])
  await handedIn()
  expect(submitted()).toEqual([{ agreesToElectronicService: true }])
  expect(said).toEqual([{ agrees: true }])
})

test('a no is for this application and nothing is said for the others', async () => {
  await shown()
  await userEvent.click(await screen.findByRole('radio', { name: /I do not agree/ }))
  await handedIn()
  expect(submitted()).toEqual([{ agreesToElectronicService: false }])
  expect(said).toEqual([])
})

test('who agreed is told so and asked nothing', async () => {
  agreement = () => Response.json({ agrees: true, since, history: [] })
  await shown()
  expect(await screen.findByText(/You agreed to electronic service on/)).toBeVisible()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  await handedIn()
  expect(submitted()).toEqual([{ agreesToElectronicService: true }])
  expect(said).toEqual([])
})

test('if it cannot be had it is asked', async () => {
  agreement = () => problem(403, 'forbidden')
  await shown()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})

test('who applies for somebody else is asked for this application alone', async () => {
  me = { ...citizen, name: '王建国' }
  agreement = () => Response.json({ agrees: true, since, history: [] })
  await shown()
  await userEvent.click(await screen.findByRole('radio', { name: /I agree to electronic service/ }))
  expect(screen.getByText(/this application only/)).toBeVisible()
  await handedIn()
  expect(submitted()).toEqual([{ agreesToElectronicService: true }])
  expect(said).toEqual([])
})

function submitted(): unknown[] {
  return server.calls.filter(({ path }) => path.endsWith('/submission')).map(({ body }) => body)
}

async function handedIn() {
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Submit' }))
  expect(await screen.findByText('Receipt')).toBeVisible()
}

async function shown() {
  const writing = new Writing(await loadDraft(server.id))
  const uploads = new Uploads(new DraftReceiver(writing))
  const submission = new Submission(writing)
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={[`/apply/${server.id}/service`]}>
        <ApplicationContext value={{ item, writing, uploads, submission }}>
          <Routes>
            <Route path="/apply/:case/service" element={<ServiceStep />} />
            <Route path="/apply/:case/check" element={<CheckStep />} />
            <Route path="/apply/:case/receipt" element={<p>Receipt</p>} />
          </Routes>
        </ApplicationContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
