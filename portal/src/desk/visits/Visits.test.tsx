import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { FakeEventSource } from '../../testing/FakeEventSource'
import { deskCase, id, path } from '../../testing/deskCase'
import { citizen, network, show } from '../../testing/page'
import { Component as Desk, loader as deskLoader } from '..'
import { Component, loader } from '.'

const desk = [{ path: '/desk/*', Component: Desk, loader: deskLoader, children: [{ path: 'cases/:case' }] }]
const record = { name: 'RECORD_VISIT', method: 'POST', url: `${path}/visits`, needs: ['reason', 'day'] }
const ask = { name: 'ASK_VISIT', method: 'POST', url: `${path}/visit-request`, needs: [] }
const material = { code: 'plan', source: 'UPLOAD', state: 'PENDING' }

let sent: unknown[]
let answer: () => Response

beforeEach(async () => {
  FakeEventSource.install()
  sent = []
  answer = () => Response.json({ id, visits: 2 }, { headers: { ETag: '"5"' } })
  const known = deskCase(() => '"4"')
  const whole = (await known[`GET ${path}`]().json()) as object
  const dossier = { ...whole, visits: 1, actions: [record, ask], materials: [material] }
  const came = { number: 2, state: 'CAME', reason: 'INTAKE', day: '2026-11-25' }
  const took = async (request: Request) => {
    sent.push(await request.json())
    return answer()
  }
  network({
    ...known,
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: '"4"' } }),
    [`GET ${path}/timeline`]: () =>
      Response.json({
        items: [
          {
            sequence: 2,
            action: 'RECORD_VISIT',
            at: '2026-11-25T02:00:00Z',
            by: 'OFFICIAL',
            data: {},
            texts: {},
          },
        ],
      }),
    [`GET ${path}/visits`]: () => Response.json({ items: [came] }),
    [`POST ${path}/visits`]: took,
    [`POST ${path}/visit-request`]: took,
  })
})

test('a further visit is recorded with the reason why once was not enough, and the originals seen', async () => {
  await show(`/desk/cases/${id}`, desk)
  await userEvent.click(await screen.findByRole('button', { name: 'Record a visit' }))
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }))
  expect(screen.getByLabelText('What for')).toBeInvalid()
  expect(screen.getByLabelText('Why once is not enough')).toBeInvalid()
  expect(sent).toEqual([])
  await userEvent.selectOptions(screen.getByLabelText('What for'), 'ORIGINALS')
  await userEvent.type(screen.getByLabelText('Why once is not enough'), 'He brought a copy.')
  await userEvent.click(screen.getByRole('checkbox', { name: 'plan' }))
  await userEvent.click(screen.getByRole('button', { name: 'Record it' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    reason: 'ORIGINALS',
    explanation: 'He brought a copy.',
    originals: ['plan'],
  })
})

test('somebody is asked to come by Beijing’s clock, and what the service finds wrong stands at its field', async () => {
  const wrong = [{ pointer: '/from', detail: 'has passed' }]
  answer = () =>
    Response.json(
      { type: '/problems/bad-fields', title: 'Wrong', status: 422, errors: wrong },
      { status: 422 },
    )
  await show(`/desk/cases/${id}`, desk)
  await userEvent.click(await screen.findByRole('button', { name: 'Ask to come' }))
  await userEvent.selectOptions(screen.getByLabelText('What for'), 'SIGNATURE')
  await userEvent.type(screen.getByLabelText('Place'), 'Window 12')
  await userEvent.type(screen.getByLabelText('Day'), '2026-12-01')
  await userEvent.type(screen.getByLabelText('From'), '09:00')
  await userEvent.type(screen.getByLabelText('Until'), '10:00')
  await userEvent.type(screen.getByLabelText('Why once is not enough'), 'A signature is needed.')
  await userEvent.click(screen.getByRole('button', { name: 'Ask and tell the applicant' }))
  expect(await screen.findByText('has passed')).toBeVisible()
  expect(sent).toEqual([
    {
      reason: 'SIGNATURE',
      place: 'Window 12',
      from: '2026-12-01T01:00:00.000Z',
      until: '2026-12-01T02:00:00.000Z',
      explanation: 'A signature is needed.',
    },
  ])
})

test('supervisors read where once was not enough', async () => {
  const item = { id: '1', version: 1, name: 'Resident parking permit' }
  const visit = {
    number: 4,
    state: 'CAME',
    reason: 'SIGNATURE',
    day: '2026-11-27',
    explanation: 'It was lost.',
  }
  const visited = {
    id,
    number: '33010600-26-000001-7',
    status: 'IN_REVIEW',
    item,
    department: 'd1',
    visits: 2,
  }
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '钱伟' }),
    'GET /v1/me': () =>
      Response.json({ posts: [{ duty: 'SUPERVISE', department: 'd1', region: '330106000000' }] }),
    'GET /v1/departments/d1': () => Response.json({ id: 'd1', name: 'Urban management' }),
    'GET /v1/queues/repeated-visits': () => Response.json({ items: [{ visited, visit }], next: null }),
  })
  await show('/desk/visits', [{ path: '/desk/visits', Component, loader }])
  expect(await screen.findByText('Why once more: It was lost.')).toBeVisible()
  expect(screen.getByText('2 visits')).toBeVisible()
  expect(screen.getByRole('link', { name: /Resident parking permit/ })).toHaveAttribute(
    'href',
    `/desk/cases/${id}`,
  )
})
