import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../../testing/FakeEventSource'
import { deskCase, id, path } from '../../../testing/deskCase'
import { network, problem, show } from '../../../testing/page'
import { Component, loader } from '../..'

const url = `${path}/notices/3/service`
const refusal = {
  n: 3,
  number: '33010600-26-000001-7-3',
  kind: 'REFUSAL',
  day: '2026-11-26',
  at: '2026-11-26T02:00:00Z',
  event: 4,
  url: `${path}/notices/3`,
  service: null,
  actions: [{ name: 'RECORD_SERVICE', url, method: 'POST', needs: ['way', 'day'] }],
}

let sent: { version: string | null; body: unknown }[]
let answers: (() => Response)[]

beforeEach(() => {
  FakeEventSource.install()
  sent = []
  answers = []
  network({
    ...deskCase(() => '"4"'),
    [`GET ${path}/notices`]: () => Response.json({ items: [refusal] }),
    [`POST ${url}`]: async (request) => {
      sent.push({ version: request.headers.get('If-Match'), body: await request.json() })
      return (answers.shift() ?? (() => Response.json({ actions: [] })))()
    },
  })
})

test('how and when a notice was served is recorded once it is said', async () => {
  const person = await opened()
  expect(screen.getByRole('link', { name: 'Decision: refused' })).toHaveAttribute('href', refusal.url)
  await person.click(screen.getByRole('button', { name: /Record service/ }))
  await person.click(await screen.findByRole('button', { name: 'Record' }))
  expect(await screen.findAllByText('This is needed')).toHaveLength(2)
  await person.selectOptions(screen.getByLabelText('How it was served'), 'POST')
  await person.type(screen.getByLabelText('Day it arrived'), '2026-11-28')
  await person.type(screen.getByLabelText('Tracking number'), 'EMS 1')
  await person.click(screen.getByRole('button', { name: 'Record' }))
  await waitFor(() =>
    expect(sent).toEqual([{ version: '"4"', body: { way: 'POST', day: '2026-11-28', tracking: 'EMS 1' } }]),
  )
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Record' })).toBeNull())
})

test('what was recorded wrongly is corrected with the reason', async () => {
  const service = { way: 'POST', day: '2026-11-27', servedOn: '2026-11-27', tracking: 'EMS 1' }
  network({
    ...deskCase(() => '"4"'),
    [`GET ${path}/notices`]: () => Response.json({ items: [{ ...refusal, service }] }),
    [`POST ${url}`]: async (request) => {
      sent.push({ version: request.headers.get('If-Match'), body: await request.json() })
      return Response.json({ actions: [] })
    },
  })
  await show(`/desk/cases/${id}`, [{ path: '/desk/cases/:case', loader, Component }])
  const person = userEvent.setup()
  await person.click(await screen.findByRole('button', { name: /Correct the record/ }))
  await person.type(await screen.findByLabelText('Day it was handed over'), '2026-11-29')
  await person.type(screen.getByLabelText('Who took it'), '李晓梅')
  await person.click(screen.getByRole('button', { name: 'Record' }))
  expect(sent).toEqual([])
  await person.type(screen.getByLabelText('Why the record is wrong'), 'Wrong letter')
  await person.click(screen.getByRole('button', { name: 'Record' }))
  const body = { way: 'IN_PERSON', day: '2026-11-29', recipient: '李晓梅', correction: 'Wrong letter' }
  await waitFor(() => expect(sent).toEqual([{ version: '"4"', body }]))
})

test('a colleague who was quicker is told', async () => {
  answers = [() => problem(412, 'stale-version')]
  const person = await opened()
  await person.click(screen.getByRole('button', { name: /Record service/ }))
  await person.type(await screen.findByLabelText('Day it was handed over'), '2026-11-28')
  await person.type(screen.getByLabelText('Who took it'), '李晓梅')
  await person.click(screen.getByRole('button', { name: 'Record' }))
  expect(await screen.findByText('The case has changed meanwhile')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Record' })).toBeNull()
})

async function opened() {
  const routes = [{ path: '/desk/cases/:case', loader, Component }]
  await show(`/desk/cases/${id}`, routes)
  await screen.findByRole('button', { name: /Record service/ })
  return userEvent.setup()
}
