import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { citizen, network, show } from '../../testing/page'
import { Component, loader } from '.'

const routes = [{ path: '/desk/calendar', Component, loader }]
const region = '330106000000'
const year = new Date().getFullYear()

let sent: Record<string, { body: unknown; version: string | null }>
let answers: (() => Response)[]

beforeEach(() => {
  sent = {}
  answers = []
  const view = {
    region,
    year,
    version: 0,
    published: true,
    days: [{ date: `${year}-10-01`, kind: 'HOLIDAY' }],
  }
  const take = async (name: string, request: Request) => {
    sent[name] = { body: await request.json(), version: request.headers.get('If-Match') }
    return answers.shift()?.() ?? Response.json(view, { headers: { ETag: '"1"' } })
  }
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '罗浩' }),
    'GET /v1/me': () => Response.json({ posts: [{ duty: 'DATA', department: 'd1', region }] }),
    [`GET /v1/calendars/${region}/${year}`]: () => Response.json(view, { headers: { ETag: '"0"' } }),
    [`PUT /v1/calendars/${region}/${year}`]: (request) => take('year', request),
    [`GET /v1/calendars/${region}/cut-off`]: () =>
      Response.json(
        { region, version: 2, zone: 'Asia/Shanghai', time: '17:30:00' },
        { headers: { ETag: '"2"' } },
      ),
    [`PUT /v1/calendars/${region}/cut-off`]: (request) => take('cut-off', request),
  })
})

test('a year is published as a whole, with the notice and why', async () => {
  const { click, type } = userEvent.setup()
  await show('/desk/calendar', routes)
  const publish = await screen.findByRole('button', { name: `Publish ${year}` })
  await click(publish)
  expect(sent.year).toBeUndefined()
  await type(screen.getByLabelText('Date'), `${year}-12-24`)
  await type(screen.getByLabelText('Its name (may be left out)'), 'Typhoon')
  await click(screen.getByRole('button', { name: 'Put it in the list' }))
  await type(screen.getByRole('textbox', { name: 'The notice' }), 'No. 7')
  await type(screen.getAllByRole('textbox', { name: 'Why it is published' })[0] as HTMLElement, 'Storm')
  const errors = [{ pointer: '/days/1/date', detail: 'is no day of the year' }]
  answers = [
    () =>
      Response.json(
        { type: '/problems/bad-fields', title: 'too-late', status: 422, errors },
        { status: 422 },
      ),
  ]
  await click(publish)
  expect(await screen.findByText('too-late')).toBeVisible()
  expect(screen.getByText(/December 24.*is no day of the year/)).toBeVisible()
  await click(publish)
  await waitFor(() => expect(screen.queryByText('too-late')).toBeNull())
  expect(sent.year).toEqual({
    version: '"0"',
    body: {
      days: [
        { date: `${year}-10-01`, kind: 'OFF', name: 'Day off' },
        { date: `${year}-12-24`, kind: 'OFF', name: 'Typhoon' },
      ],
      source: 'No. 7',
      reason: 'Storm',
    },
  })
})

test('another cut-off begins on a day to come', async () => {
  const { click, type } = userEvent.setup()
  await show('/desk/calendar', routes)
  expect(await screen.findByText(/at 17:30 or later/)).toBeVisible()
  await click(screen.getByRole('button', { name: 'Publish the time' }))
  expect(screen.getByText(/Choose a day after today/)).toBeVisible()
  await type(screen.getByLabelText('First day of the new time'), '2099-01-01')
  await type(screen.getByLabelText('From when on it counts as the next day’s'), '17:00')
  await type(screen.getAllByRole('textbox', { name: 'Why it is published' })[1] as HTMLElement, 'Hours')
  await click(screen.getByRole('button', { name: 'Publish the time' }))
  await waitFor(() =>
    expect(sent['cut-off']).toEqual({
      version: '"2"',
      body: { from: '2099-01-01', time: '17:00:00', reason: 'Hours' },
    }),
  )
})
