import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import i18next from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router'
import { vi } from 'vitest'
import { queries } from '../api/queries'
import { startTexts } from '../texts/texts'
import { FakeEventSource } from './FakeEventSource'

type Answers = Record<string, (request: Request) => Response | Promise<Response>>

export const citizen = {
  signedIn: true,
  population: 'CITIZEN',
  name: '李晓梅',
  csrf: { header: 'X-CSRF-Token', token: 'proof' },
}

/** What the network answers, by method and path; who is signed in unless said otherwise: a citizen. */
export function network(answers: Answers): void {
  if (!('EventSource' in globalThis)) FakeEventSource.install()
  const known: Answers = {
    'GET /session': () => Response.json(citizen),
    'GET /v1/notifications/summary': () => Response.json({ unread: 0 }),
    ...answers,
  }
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin), init)
    const asked = `${request.method} ${new URL(request.url).pathname}`
    const answer = known[asked]
    if (!answer) throw new Error(`${asked} was not expected`)
    return answer(request)
  })
}

export function problem(status: number, code: string): Response {
  return Response.json({ type: `/problems/${code}`, title: code, status }, { status })
}

/** Shows what lives at an address, in English. */
export async function show(path: string, routes: RouteObject[]) {
  queries.clear()
  document.documentElement.lang = 'en'
  await startTexts()
  const router = createMemoryRouter(routes, { initialEntries: [path] })
  render(
    <I18nextProvider i18n={i18next}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  return router
}
