import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../../../api/queries'
import { CaseServer, noNetwork, problem } from '../../../testing/CaseServer'
import { startTexts } from '../../../texts/texts'
import { DraftReceiver } from '../../documents/Receiver'
import { Uploads } from '../../documents/Uploads'
import { loadDraft } from '../../draft'
import { texts } from '../../load'
import { Submission } from '../../Submission'
import { ApplicationContext, type AppliedItem } from '../../useApplication'
import { Writing } from '../../Writing'
import { FormStep } from '../FormStep'

const li = '0199f000-0000-7000-8000-000000000301'
const noodles = '0199f000-0000-7000-8000-000000000401'
const me = () => Response.json({ id: li, name: '李晓梅' })
const email = (verified = true) => Response.json({ address: 'li@people.example', verified })
const organisation = (role: string) => () =>
  Response.json({ id: noodles, name: 'Xihu Noodles', code: '91330106MA2B', role, actions: [] })

const text = (title: string, source: string, more: object = {}) => ({
  type: 'string',
  title,
  'x-prefill': source,
  ...more,
})
const item = {
  id: '0199bbbb-0000-7000-8000-000000000001',
  version: 1,
  name: 'Permit',
  materials: [],
  form: {
    type: 'object',
    required: ['fullName'],
    properties: {
      fullName: text('Name', 'PERSON_NAME'),
      mail: text('Mail', 'PERSON_EMAIL', { format: 'email' }),
      phone: text('Phone', 'PERSON_PHONE'),
      firm: text('Firm', 'ORGANISATION_NAME'),
      code: text('Code', 'ORGANISATION_CODE'),
      head: text('Head', 'ORGANISATION_REPRESENTATIVE'),
      other: { type: 'string', title: 'Other' },
    },
  },
} as unknown as AppliedItem

let server: CaseServer
let writing: Writing
let asked: string[]

beforeEach(async () => {
  document.documentElement.lang = 'en'
  await startTexts()
  await texts()
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test('a fresh draft is filled in from the profile, marked until it is changed, and saved', async () => {
  await opened({ 'GET /v1/me': me, 'GET /v1/me/email': () => email() })
  const name = screen.getByRole('textbox', { name: 'Name' })
  await waitFor(() => expect(name).toHaveValue('李晓梅'))
  expect(name).toHaveAccessibleDescription('From your profile')
  expect(screen.getByRole('textbox', { name: /^Mail/ })).toHaveValue('li@people.example')
  expect(screen.getByText(/^2 answers are filled in/)).toHaveAttribute('role', 'status')
  for (const left of [/^Phone/, /^Firm/, /^Code/, /^Head/, /^Other/])
    expect(screen.getByRole('textbox', { name: left })).toHaveValue('')
  await userEvent.type(name, '儿')
  expect(name).toHaveAccessibleDescription('')
  await writing.flush()
  expect(server.form).toEqual({ fullName: '李晓梅儿', mail: 'li@people.example' })
})

test('what is not kept, not proven or not to be had is left to fill in', async () => {
  await opened({ 'GET /v1/me': me, 'GET /v1/me/email': () => email(false) })
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('李晓梅'))
  expect(screen.getByRole('textbox', { name: /^Mail/ })).toHaveValue('')
})

test.each([noNetwork, () => problem(404, 'not-found'), () => Response.json({ id: 'other', name: '王建国' })])(
  'without an answer about the applicant nothing is filled in or written',
  async (answers) => {
    await opened({ 'GET /v1/me': answers })
    await waitFor(() => expect(asked).toContain('GET /v1/me'))
    await settled()
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('')
    expect(writing.draft().form).toEqual({})
    expect(asked).not.toContain('GET /v1/me/email')
  },
)

test('an answer the form does not take is left out', async () => {
  const fullName = text('Name', 'PERSON_NAME', { pattern: '^[A-Z]+$' })
  const form = { ...item.form, properties: { ...item.form.properties, fullName } } as AppliedItem['form']
  await opened({ 'GET /v1/me': me, 'GET /v1/me/email': () => email() }, { form })
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Mail/ })).toHaveValue('li@people.example'))
  expect(writing.draft().form).toEqual({ mail: 'li@people.example' })
})

test('what was typed before the profile came stays', async () => {
  let arrive = () => {}
  const slow = new Promise<void>((resolve) => (arrive = resolve))
  await opened({ 'GET /v1/me': () => slow.then(me), 'GET /v1/me/email': () => email() })
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Li')
  arrive()
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Mail/ })).toHaveValue('li@people.example'))
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Li')
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('')
})

test('nothing comes under the fingers of who is about to type', async () => {
  let arrive = () => {}
  const slow = new Promise<void>((resolve) => (arrive = resolve))
  await opened({ 'GET /v1/me': () => slow.then(me), 'GET /v1/me/email': () => email() })
  await userEvent.click(screen.getByRole('textbox', { name: 'Name' }))
  arrive()
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Mail/ })).toHaveValue('li@people.example'))
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('')
})

test.each([
  ['answered', { form: { other: 'x' } }],
  ['written to and emptied again', { version: 2 }],
])('a draft that was %s is not filled in', async (_, state) => {
  await opened({ 'GET /v1/me': me, 'GET /v1/me/email': () => email() }, {}, state)
  await settled()
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('')
  expect(asked).toEqual([])
})

test('who acts for another person puts in nothing of his own, neither does his browser', async () => {
  const agent = { id: li, kind: 'MANDATE', name: '李晓梅' }
  const applicant = { kind: 'PERSON', id: noodles, name: '王建国' }
  await opened({ 'GET /v1/me': me, 'GET /v1/me/email': () => email() }, {}, { said: { agent, applicant } })
  await settled()
  expect(writing.draft().form).toEqual({})
  expect(asked).toEqual([])
  for (const name of ['Name', /^Mail/, /^Phone/, /^Firm/])
    expect(screen.getByRole('textbox', { name })).toHaveAttribute('autocomplete', 'off')
})

test('an organisation’s form is filled in from its registration, of the agent only what he is in it', async () => {
  await opened(
    { [`GET /v1/organisations/${noodles}`]: organisation('REPRESENTATIVE'), 'GET /v1/me': me },
    {},
    firm,
  )
  const name = screen.getByRole('textbox', { name: /^Firm/ })
  await waitFor(() => expect(name).toHaveValue('Xihu Noodles'))
  expect(name).toHaveAccessibleDescription('From the organisation’s registration')
  const filled = { firm: 'Xihu Noodles', code: '91330106MA2B', head: '李晓梅' }
  expect(writing.draft().form).toEqual(filled)
})

test('a manager is not taken for the representative', async () => {
  await opened({ [`GET /v1/organisations/${noodles}`]: organisation('MANAGER'), 'GET /v1/me': me }, {}, firm)
  await waitFor(() => expect(writing.draft().form).toEqual({ firm: 'Xihu Noodles', code: '91330106MA2B' }))
  expect(asked).toEqual([`GET /v1/organisations/${noodles}`])
})

const firm = {
  said: {
    agent: { id: li, kind: 'ROLE', name: '李晓梅' },
    applicant: { kind: 'ORGANISATION', id: noodles, name: 'Xihu Noodles' },
  },
}

type Answers = Record<string, () => Response | Promise<Response>>

interface State {
  form?: object
  version?: number
  said?: object
}

async function opened(answers: Answers, changed: Partial<AppliedItem> = {}, state: State = {}) {
  server = new CaseServer()
  asked = []
  server.form = { ...state.form }
  server.version = state.version ?? 1
  const [plain, applicant] = [server.dossier.bind(server), { kind: 'PERSON', id: li, name: '李晓梅' }]
  server.dossier = () => ({ ...plain(), applicant, ...state.said })
  vi.stubGlobal('fetch', (request: Request) => {
    const path = `${request.method} ${new URL(request.url).pathname}`
    const answer = answers[path]
    if (answer) asked.push(path)
    return answer ? Promise.resolve(answer()) : server.fetch(request)
  })
  writing = new Writing(await loadDraft(server.id))
  const parts = {
    item: { ...item, ...changed },
    writing,
    uploads: new Uploads(new DraftReceiver(writing)),
    submission: new Submission(writing),
  }
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter>
        <ApplicationContext value={parts}>
          <FormStep />
        </ApplicationContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}

function settled() {
  return new Promise((resolve) => setTimeout(resolve, 50))
}
