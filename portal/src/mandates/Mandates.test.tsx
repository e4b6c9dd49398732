import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { Mandates } from './Mandates'
import { loader } from '.'

const routes = [{ path: '/mandates/*', Component: Mandates, loader }]
const noOrganisations = {
  'GET /v1/organisations': () => Response.json({ items: [] }),
  'GET /v1/me/children': () => Response.json({ items: [] }),
}
const id = '01a3f000-0000-7000-8000-000000000101'
const item = '0199f000-0000-7000-8000-000000000205'
const place = `/v1/mandates/${id}`

function mandate(changed: object = {}) {
  return {
    id,
    side: 'AGENT',
    grantor: { kind: 'PERSON', id: item, name: '王建国' },
    agent: { id: null, name: '李晓梅' },
    kind: 'AGENCY',
    scope: { items: [{ id: item, name: 'Parking permit' }], topics: ['TRANSPORT'] },
    from: '2026-12-01',
    until: '2027-11-30',
    state: 'OFFERED',
    effective: false,
    over: false,
    givenAt: '2026-11-28T03:10:00Z',
    settledAt: null,
    revokedAt: null,
    revokedBy: null,
    actions: [{ name: 'ACCEPT', url: `${place}/acceptance`, method: 'POST', needs: [] }],
    ...changed,
  }
}

test('what is offered comes first and is accepted by the version that was seen', async () => {
  const sent: Request[] = []
  let state = 'OFFERED'
  network({
    ...noOrganisations,
    'GET /v1/mandates': () =>
      Response.json({ items: [mandate({ state }), mandate({ id: 'x', side: 'GRANTOR' })] }),
    [`GET ${place}`]: () => Response.json(mandate(), { headers: { ETag: '"1"' } }),
    [`POST ${place}/acceptance`]: (request) => {
      sent.push(request)
      state = 'IN_FORCE'
      return Response.json(mandate({ state }))
    },
  })
  await show('/mandates', routes)
  const offered = await screen.findByRole('region', { name: 'Waiting for you to accept' })
  expect(offered).toHaveTextContent('Parking permit, everything about “Transport')
  await userEvent.click(within(offered).getByRole('button', { name: 'Accept' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Accept' }))
  expect(await screen.findByRole('region', { name: 'You may act for them' })).toBeVisible()
  expect(sent[0]?.headers.get('If-Match')).toBe('"1"')
  expect(sent[0]?.headers.get('Idempotency-Key')).toBeTruthy()
})

test('what was changed meanwhile is said in the dialog', async () => {
  network({
    ...noOrganisations,
    'GET /v1/mandates': () => Response.json({ items: [mandate()] }),
    [`GET ${place}`]: () => Response.json(mandate(), { headers: { ETag: '"1"' } }),
    [`POST ${place}/acceptance`]: () => problem(412, 'stale-version'),
  })
  await show('/mandates', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Accept' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Accept' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('stale-version')
})

test('an offer says what is missing before it is sent, and the server’s words at the field', async () => {
  const sent: unknown[] = []
  network({
    ...noOrganisations,
    'GET /v1/mandates': () => Response.json({ items: [] }),
    'GET /v1/items': () =>
      Response.json({ items: [{ id: item, name: 'Parking permit', topics: ['TRANSPORT'] }] }),
    'POST /v1/mandates': async (request) => {
      sent.push(await request.json())
      const errors = [{ pointer: '/agent/number', detail: 'not a number of anybody' }]
      return sent.length === 1
        ? Response.json({ type: '/problems/bad-fields', title: 'bad', errors }, { status: 422 })
        : Response.json(mandate({ side: 'GRANTOR' }), { status: 201 })
    },
  })
  await show('/mandates/new', routes)
  const go = await screen.findByRole('button', { name: 'Offer the mandate' })
  await userEvent.click(go)
  expect(screen.getAllByRole('alert')).toHaveLength(3)
  expect(sent).toHaveLength(0)
  await userEvent.type(screen.getByLabelText('Name of the person'), '王建国')
  await userEvent.type(screen.getByLabelText('Identity number of the person'), '123')
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Parking permit' }))
  await userEvent.click(go)
  expect(await screen.findByText('not a number of anybody')).toBeVisible()
  await userEvent.click(go)
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]).toMatchObject({
    agent: { name: '王建国', number: '123' },
    scope: { items: [item], topics: [] },
  })
  expect(await screen.findByText('No mandates yet')).toBeVisible()
})

test('a representative gives a role in the name of the organisation', async () => {
  const sent: unknown[] = []
  const company = { id: 'c1', code: '91330106MA0DEMA01L', name: 'Mei Catering', role: 'REPRESENTATIVE' }
  network({
    'GET /v1/organisations': () =>
      Response.json({ items: [{ ...company, actions: [{ name: 'GIVE_ROLE' }] }] }),
    'GET /v1/items': () => Response.json({ items: [] }),
    'GET /v1/mandates': () => Response.json({ items: [] }),
    'POST /v1/mandates': async (request) => {
      sent.push(await request.json())
      return Response.json(mandate())
    },
  })
  await show('/mandates/new?for=c1', routes)
  expect(await screen.findByRole('radio', { name: 'Mei Catering' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: /Handler/ }))
  await userEvent.type(screen.getByLabelText('Name of the person'), '陈思远')
  await userEvent.type(screen.getByLabelText('Identity number of the person'), '339900198511220030')
  await userEvent.click(screen.getByRole('button', { name: 'Offer the mandate' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ grantor: { kind: 'ORGANISATION', id: 'c1' }, scope: { role: 'HANDLER' } })
})

test('what the registry does not confirm is said beside what was written', async () => {
  network({
    ...noOrganisations,
    'POST /v1/organisations': () => problem(422, 'representation-not-confirmed'),
  })
  await show('/mandates/organisation', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Have it confirmed' }))
  expect(screen.getAllByText('Please fill this in')).toHaveLength(2)
  await userEvent.type(screen.getByLabelText('Unified social credit code'), '91330106MA0DEMA01L')
  await userEvent.type(screen.getByLabelText('Your identity number'), '339900199003070026')
  await userEvent.click(screen.getByRole('button', { name: 'Have it confirmed' }))
  expect(await screen.findByText('representation-not-confirmed')).toBeVisible()
  expect(screen.getByLabelText('Unified social credit code')).toHaveValue('91330106MA0DEMA01L')
})

test('a guardian’s children are shown with who else acts for them, and one is registered', async () => {
  const sent: unknown[] = []
  const child = {
    id,
    name: '陈小雨',
    mandate: id,
    ofAge: '2036-05-04',
    otherGuardians: ['陈思远'],
    actions: [],
  }
  network({
    ...noOrganisations,
    'GET /v1/mandates': () => Response.json({ items: [] }),
    'GET /v1/me/children': () => Response.json({ items: sent.length > 1 ? [child] : [] }),
    'POST /v1/me/children': async (request) => {
      sent.push(await request.json())
      return sent.length > 1
        ? Response.json(child, { status: 201 })
        : Response.json(
            {
              type: '/problems/bad-fields',
              title: 'bad-fields',
              status: 422,
              errors: [{ pointer: '/number', detail: 'not a number' }],
            },
            { status: 422 },
          )
    },
  })
  await show('/mandates', routes)
  await userEvent.click(await screen.findByRole('link', { name: 'Register my child' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Have it confirmed' }))
  expect(sent).toEqual([])
  await userEvent.type(screen.getByLabelText('Name of the child'), ' 陈小雨 ')
  await userEvent.type(screen.getByLabelText('Identity number of the child'), '339900201805040013')
  await userEvent.type(screen.getByLabelText('Your identity number'), '339900199003070026')
  await userEvent.click(screen.getByRole('button', { name: 'Have it confirmed' }))
  expect(await screen.findByText('not a number')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Have it confirmed' }))
  const mine = await screen.findByRole('region', { name: 'My children' })
  await waitFor(() => expect(mine).toHaveTextContent('Also acting: 陈思远'))
  expect(mine).toHaveTextContent('May 4, 2036')
  expect(sent[1]).toEqual({
    name: '陈小雨',
    number: '339900201805040013',
    guardianNumber: '339900199003070026',
  })
})
