import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { network, show } from '../../testing/page'
import { Component, loader } from '..'

const own = '0199f000-0000-7000-8000-000000000102'
const other = '0199f000-0000-7000-8000-000000000103'
const budget = { amount: 2, unit: 'WORKING_DAYS' }
const explanation = {
  kind: 'OPINION',
  budget,
  extension: 0,
  startedOn: '2026-11-25',
  endedOn: null as string | null,
  dueOn: '2026-11-27' as string | null,
  provisional: false,
  pauses: [],
  days: ['26', '27'].map((day, at) => ({
    date: `2026-11-${day}`,
    kind: 'WORKING',
    suspended: false,
    number: at + 1,
  })),
}
const asking = [4, 5].map((sequence) => ({
  sequence,
  action: 'ASK_OPINION',
  from: 'IN_REVIEW',
  to: 'IN_REVIEW',
  at: '2026-11-25T02:00:00Z',
  by: 'OFFICIAL',
  data: { number: `${sequence}`, department: sequence === 4 ? other : own },
  texts: { question: 'Is the way free?' },
}))
const giving = { name: 'GIVE_OPINION', method: 'POST', url: `${path}/opinions/5`, needs: [] }

let asked: string[]

beforeEach(() => {
  FakeEventSource.install()
  asked = []
})

test('who handles a case learns why each opinion is due that day, and what is owed', async () => {
  await shown({
    owed: [{ number: 1, material: 'proof', as: 'LATER', budget, dueOn: '2026-11-27', state: 'OWED' }],
  })
  const trail = await screen.findByRole('region', { name: 'What has happened' })
  expect(await within(trail).findAllByText('Why that day')).toHaveLength(2)
  expect(asked).toEqual([])
  const [, ofTheFirst] = within(trail).getAllByText('Why that day')
  if (ofTheFirst) await userEvent.click(ofTheFirst)
  expect(await within(trail).findByText(/Asked on Wednesday, November 25.*2 working days/)).toBeVisible()
  expect(within(trail).getByRole('img', { name: /November 27.*: last day/ })).toBeVisible()
  expect(within(trail).getByText(/working days that make up/)).toBeVisible()
  const limits = screen.getByRole('region', { name: 'Time limits' })
  await userEvent.click(within(limits).getByText('Why that day'))
  expect(await within(limits).findByRole('table', { name: 'November 2026' })).toBeVisible()
  expect(asked).toEqual(['opinions/4', 'obligations/1'])
})

test('who is asked learns why his own opinion is due that day, and nothing of another', async () => {
  await shown({ department: { id: other, name: 'Civil affairs' }, actions: [giving] })
  const limits = await screen.findByRole('region', { name: 'Time limits' })
  expect(within(limits).queryByText('No limit is running.')).toBeNull()
  await userEvent.click(within(limits).getByText('Why that day'))
  expect(await within(limits).findByText('The last day is Friday, November 27.')).toBeVisible()
  expect(asked).toEqual(['opinions/5'])
  const trail = screen.getByRole('region', { name: 'What has happened' })
  expect(await within(trail).findAllByText('Is the way free?')).toHaveLength(2)
  expect(within(trail).queryByText('Why that day')).toBeNull()
})

async function shown(changed: object) {
  const answers = deskCase(() => '"4"')
  const dossier = (await answers[`GET ${path}`]().json()) as object
  const told = (what: string) => () => {
    asked.push(what)
    return Response.json(explanation)
  }
  network({
    ...answers,
    [`GET ${path}`]: () => Response.json({ ...dossier, ...changed }, { headers: { ETag: '"4"' } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: asking }),
    [`GET ${path}/opinions/4/explanation`]: told('opinions/4'),
    [`GET ${path}/opinions/5/explanation`]: told('opinions/5'),
    [`GET ${path}/obligations/1/explanation`]: told('obligations/1'),
  })
  await show(`/desk/cases/${id}`, [{ path: '/desk/cases/:case', Component, loader }])
}
