import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { network, problem, show } from '../../testing/page'
import { Component, loader } from '..'

const item = '0199f000-0000-7000-8000-000000000205'
const department = '0199f000-0000-7000-8000-000000000102'
const acts = {
  REQUEST_SUPPLEMENT: 'supplement-request',
  SUSPEND: 'suspension',
  RESUME: 'resumption',
  ASK_EXTENSION: 'extension-request',
  EXTEND: 'extension',
  ASK_OPINION: 'opinions',
}

let sent: { path: string; version: string | null; body: unknown }[]
let answers: (() => Response)[]
let previews: number
let moved: boolean

beforeEach(() => {
  FakeEventSource.install()
  sent = []
  answers = []
  previews = 0
  moved = false
  const known = deskCase(() => '"4"')
  const found = known[`GET ${path}`]
  const actions = Object.entries(acts).map(([name, place]) => ({
    name,
    method: 'POST',
    url: `${path}/${place}`,
    needs: [],
  }))
  const properties = { plate: { type: 'string', title: 'Plate' } }
  const materials = [{ code: 'photo', name: 'Photograph' }]
  const limit = { amount: 3, unit: 'WORKING_DAYS' }
  const named = { code: 'o', department: 'civil', departmentName: 'Civil affairs', limit, tacitConsent: true }
  network({
    ...known,
    [`GET ${path}`]: async () => {
      const dossier = (await found().json()) as object
      return Response.json(
        { ...dossier, actions: moved ? [] : actions, form: { plate: '浙A' } },
        { headers: { ETag: '"4"' } },
      )
    },
    [`GET ${path}/preview`]: () => {
      previews++
      return problem(400, 'bad-parameter')
    },
    [`GET /v1/items/${item}`]: () =>
      Response.json({
        id: item,
        name: 'Permit',
        form: { properties },
        materials,
        procedure: { steps: [], opinions: [named] },
      }),
    'GET /v1/departments': () =>
      Response.json({
        items: [
          { id: 'fire', name: 'Fire brigade' },
          { id: department, name: 'Urban management' },
        ],
      }),
    ...Object.fromEntries(Object.values(acts).map((place) => [`POST ${path}/${place}`, taken])),
  })
})

afterEach(() => sessionStorage.clear())

test('a supplement request marks fields and documents, each with a word, all in one', async () => {
  const person = await opened('REQUEST_SUPPLEMENT', 'Request a supplement')
  expect(await screen.findByText('There is only one supplement request')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Ask the applicant' }))
  expect(await screen.findByText('Mark at least one field or document.')).toBeVisible()
  await person.click(screen.getByRole('checkbox', { name: /Plate.*浙A/ }))
  await person.click(screen.getByRole('checkbox', { name: /Photograph.*Not given/ }))
  await person.type(screen.getByRole('textbox', { name: 'What is needed: Plate' }), 'All of it.')
  await person.click(screen.getByRole('button', { name: 'Ask the applicant' }))
  expect(await screen.findByText('Say what is needed.')).toBeVisible()
  expect(sent).toEqual([])
  await person.type(screen.getByRole('textbox', { name: 'What is needed: Photograph' }), 'A photograph.')
  await person.click(screen.getByRole('button', { name: 'Ask the applicant' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    path: `${path}/supplement-request`,
    version: '"4"',
    body: {
      wanted: [
        { pointer: '/form/plate', note: 'All of it.' },
        { pointer: '/materials/photo', note: 'A photograph.' },
      ],
    },
  })
  expect(previews).toBe(1)
})

test('what somebody else made impossible is not foreseen again', async () => {
  answers = [
    () => {
      moved = true
      return problem(412, 'stale-version')
    },
  ]
  const person = await opened('REQUEST_SUPPLEMENT', 'Request a supplement')
  await person.click(await screen.findByRole('checkbox', { name: /Plate/ }))
  await person.type(screen.getByRole('textbox', { name: 'What is needed: Plate' }), 'All of it.')
  const confirm = screen.getByRole('button', { name: 'Ask the applicant' })
  await person.click(confirm)
  await waitFor(() => expect(confirm).not.toBeInTheDocument())
  expect(previews).toBe(1)
})

test('a mark the service does not take is said at the mark, and the words stay', async () => {
  const errors = [{ pointer: '/wanted/0/pointer', detail: 'Not of this item' }]
  answers = [() => Response.json({ type: '/problems/bad-fields', title: 'bad', errors }, { status: 422 })]
  const person = await opened('REQUEST_SUPPLEMENT', 'Request a supplement')
  await person.click(await screen.findByRole('checkbox', { name: /Plate/ }))
  await person.type(screen.getByRole('textbox', { name: 'What is needed: Plate' }), 'All of it.')
  await person.click(screen.getByRole('button', { name: 'Ask the applicant' }))
  expect(await screen.findByText('Not of this item')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'What is needed: Plate' })).toHaveValue('All of it.')
})

test('a suspension names its procedure, basis and a number of days that can be', async () => {
  const person = await opened('SUSPEND', 'Suspend for a special procedure')
  await person.click(screen.getByRole('radio', { name: 'Hearing' }))
  await person.type(screen.getByRole('textbox', { name: 'Basis' }), 'Article 46.')
  const days = screen.getByRole('textbox', { name: 'Expected working days' })
  for (const wrong of ['0', '731', 'ten']) {
    await person.clear(days)
    await person.type(days, wrong)
    await person.click(screen.getByRole('button', { name: 'Suspend and tell the applicant' }))
    expect(await screen.findByText('Enter a number from 1 to 730.')).toBeVisible()
  }
  expect(sent).toEqual([])
  await person.clear(days)
  await person.type(days, '15')
  await person.click(screen.getByRole('button', { name: 'Suspend and tell the applicant' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.body).toEqual({ kind: 'HEARING', basis: 'Article 46.', expectedDays: 15 })
})

test('a resumption needs no words', async () => {
  const person = await opened('RESUME', 'Resume the review?')
  await person.click(screen.getByRole('button', { name: 'Resume and tell the applicant' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ path: `${path}/resumption`, body: {} })
})

test('who asks for an extension is told that the applicant does not read it', async () => {
  const person = await opened('ASK_EXTENSION', 'Ask for an extension')
  expect(screen.getByText('Officials read this, not the applicant.')).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByText('Write the reasons.')).toBeVisible()
  await person.type(screen.getByRole('textbox', { name: 'Reasons' }), 'An expert is ill.')
  await person.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(sent[0]?.body).toEqual({ reasons: 'An expert is ill.' }))
})

test('another department is asked: one the item names, or one found by words, never the own', async () => {
  const person = await opened('ASK_OPINION', 'Ask another department for its opinion')
  expect(
    await screen.findByRole('radio', { name: /Civil affairs.*3 working days.*silence is consent/ }),
  ).toBeVisible()
  await person.click(screen.getByRole('button', { name: 'Ask' }))
  expect(await screen.findByText('Choose the department.')).toBeVisible()
  expect(screen.getByText('Write the question.')).toBeVisible()
  await person.type(screen.getByRole('searchbox', { name: 'Find a department by name' }), 'fire')
  await person.click(await screen.findByRole('radio', { name: 'Fire brigade' }))
  expect(screen.queryByRole('radio', { name: 'Urban management' })).toBeNull()
  await person.type(screen.getByRole('textbox', { name: 'Question' }), 'Is the exit wide enough?')
  expect(sent).toEqual([])
  await person.click(screen.getByRole('button', { name: 'Ask' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    path: `${path}/opinions`,
    body: { department: 'fire', question: 'Is the exit wide enough?' },
  })
})

test('an extension asks for the second factor as a decision does', async () => {
  answers = [challenged]
  const person = await opened('EXTEND', 'Extend the time')
  await person.type(screen.getByRole('textbox', { name: 'Reasons' }), 'An expert is ill.')
  await person.click(screen.getByRole('button', { name: 'Extend and tell the applicant' }))
  expect(await screen.findByText('Sign in once more with your second factor')).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Reasons' })).toHaveValue('An expert is ill.')
})

async function taken(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  sent.push({ path: pathname, version: request.headers.get('If-Match'), body: await request.json() })
  return (answers.shift() ?? (() => Response.json({ id, status: 'IN_REVIEW' })))()
}

function challenged() {
  const refusal = problem(401, 'insufficient-user-authentication')
  refusal.headers.set('WWW-Authenticate', 'Bearer error="insufficient_user_authentication", acr_values="mfa"')
  return refusal
}

async function opened(action: string, title: string) {
  await show(`/desk/cases/${id}?act=${action}`, [{ path: '/desk/cases/:case', Component, loader }])
  await screen.findByRole('heading', { name: title, level: 2 }, { timeout: 10_000 })
  return userEvent.setup()
}
