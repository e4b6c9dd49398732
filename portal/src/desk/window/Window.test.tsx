import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { citizen, network, problem, show } from '../../testing/page'
import { Component, loader } from '.'

const routes = [
  { path: '/desk/window', Component, loader, children: [{ index: true, element: null }, { path: ':case' }] },
]
const person = '0199f000-0000-7000-8000-000000000777'
const number = '339900194803030070'
const item = {
  id: '0199bbbb-0000-7000-8000-000000000001',
  version: 1,
  name: 'Parking permit',
  materials: [
    { code: 'card', name: 'Identity card', required: true, formats: ['image/png'], maxBytes: 1000 },
  ],
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['plate'],
    properties: { plate: { type: 'string', title: 'Plate', minLength: 1 } },
  },
}

let id: string
let dossier: Record<string, unknown>
let sent: Record<string, unknown>
let handing: (() => Response) | undefined
let principals: object[]

beforeEach(() => {
  id = crypto.randomUUID()
  sent = {}
  handing = undefined
  principals = []
  Element.prototype.scrollIntoView = () => undefined
  dossier = {
    id,
    status: 'DRAFT',
    item: { id: item.id, version: 1, name: item.name },
    applicant: { kind: 'PERSON', id: person, name: '吴秀英' },
    department: { id: 'd1', name: 'Urban management' },
    limits: [],
    actions: [],
    materials: [
      { code: 'card', state: 'PENDING', document: { id: 'x', name: 'card.png', length: 9, url: '/x' } },
    ],
    form: {},
    visits: 0,
  }
  network(routesOf())
})

async function took(name: string, request: Request) {
  sent[name] = (await request.json()) as unknown
}

function routesOf(): Parameters<typeof network>[0] {
  return {
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '张敏' }),
    'GET /v1/me': () =>
      Response.json({ posts: [{ duty: 'INTAKE', department: 'd1', region: '330106000000' }] }),
    'GET /v1/items': () => Response.json({ items: [{ id: item.id, name: item.name }], next: null }),
    [`GET /v1/items/${item.id}`]: () => Response.json(item),
    'PUT /v1/people/present': async (request) => {
      await took('present', request)
      return Response.json({ id: person, name: '吴秀英', identityAssurance: 3, account: false })
    },
    [`GET /v1/people/present/${person}/principals`]: () => Response.json({ items: principals, next: null }),
    'POST /v1/cases': async (request) => {
      await took('opened', request)
      return Response.json({ id, status: 'DRAFT' }, { status: 201, headers: { ETag: '"1"' } })
    },
    [`GET /v1/cases/${id}`]: () => Response.json(dossier, { headers: { ETag: '"2"' } }),
    [`PUT /v1/cases/${id}/form`]: async (request) => {
      await took('form', request)
      dossier = { ...dossier, form: (sent.form as { form: object }).form }
      return Response.json({ id }, { headers: { ETag: '"2"' } })
    },
    [`POST /v1/cases/${id}/submission`]: async (request) => {
      await took('submission', request)
      if (handing) return handing()
      dossier = { ...dossier, status: 'SUBMITTED', number: '330106-1', submittedAt: '2026-11-29T01:00:00Z' }
      return Response.json({ id, status: 'SUBMITTED', number: '330106-1' }, { headers: { ETag: '"3"' } })
    },
  }
}

test('for whom is present a case is opened, filled in, handed in with the originals, and receipted', async () => {
  const { click, type } = userEvent.setup()
  await show('/desk/window', routes)
  await click(await screen.findByRole('button', { name: 'Identity checked, go on' }))
  expect(screen.getByText('Choose what is applied for.')).toBeVisible()
  await click(await screen.findByRole('checkbox', { name: 'Parking permit' }))
  await type(screen.getByLabelText('Name'), '吴秀英')
  await type(screen.getByLabelText('Identity number'), number)
  await click(screen.getByRole('button', { name: 'Identity checked, go on' }))
  expect(await screen.findByText('For 吴秀英, who is present')).toBeVisible()
  expect(sent.present).toEqual({ name: '吴秀英', number })
  expect(sent.opened).toEqual({ item: item.id, applicant: { kind: 'PERSON', id: person } })

  await click(await screen.findByRole('button', { name: 'Hand in' }))
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('Plate: Fill this in')
  expect(sent.submission).toBeUndefined()
  await type(screen.getByRole('textbox', { name: 'Plate' }), 'A1')
  await click(screen.getByRole('checkbox', { name: 'Identity card' }))
  await click(screen.getByRole('radio', { name: /^No/ }))
  await click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('330106-1')).toBeVisible()
  expect(sent.form).toEqual({ form: { plate: 'A1' } })
  expect(sent.submission).toEqual({
    agreesToElectronicService: false,
    present: { originals: ['card'] },
  })
  expect(screen.getByRole('button', { name: 'Print the receipt' })).toBeVisible()
})

test('who may act for others is asked for whom, and both are named', async () => {
  const applicant = { kind: 'ORGANISATION', id: '0199f000-0000-7000-8000-000000000888' }
  principals = [{ applicant, name: 'Ningbo Logistics', right: 'ROLE', role: 'HANDLER' }]
  dossier = {
    ...dossier,
    applicant: { ...applicant, name: 'Ningbo Logistics' },
    agent: { id: person, name: '吴秀英', kind: 'ROLE' },
  }
  const { click, type } = userEvent.setup()
  await show('/desk/window', routes)
  await click(await screen.findByRole('checkbox', { name: 'Parking permit' }))
  await type(screen.getByLabelText('Name'), '吴秀英')
  await type(screen.getByLabelText('Identity number'), number)
  await click(screen.getByRole('button', { name: 'Identity checked, go on' }))
  expect(await screen.findByRole('radio', { name: 'For 吴秀英' })).toBeChecked()
  expect(sent.opened).toBeUndefined()
  await click(screen.getByRole('radio', { name: /Ningbo Logistics.*staff/ }))
  await click(screen.getByRole('button', { name: 'Go on' }))
  expect(await screen.findByText('For Ningbo Logistics, for whom 吴秀英 is present')).toBeVisible()
  expect(sent.opened).toEqual({ item: item.id, applicant, personPresent: person })
})

test('who was not seen lately is not handed in for, and nothing typed is lost', async () => {
  handing = () => problem(409, 'person-not-present')
  const { click, type } = userEvent.setup()
  await show(`/desk/window/${id}`, routes)
  await type(await screen.findByRole('textbox', { name: 'Plate' }), 'A1')
  await click(screen.getByRole('radio', { name: /^Yes/ }))
  await click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('person-not-present')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Plate' })).toHaveValue('A1'))
})

test('what was asked for is supplied by who is present, and a second visit is explained', async () => {
  const asked = { ...item, materials: [] }
  dossier = {
    ...dossier,
    status: 'SUPPLEMENT_REQUESTED',
    visits: 1,
    form: { plate: 'A' },
    actions: [{ name: 'SUPPLY', method: 'POST', url: `/v1/cases/${id}/supplement`, needs: [] }],
    supplement: { wanted: [{ pointer: '/form/plate', note: 'It is cut off.' }] },
  }
  network({
    ...routesOf(),
    [`GET /v1/items/${item.id}`]: () => Response.json(asked),
    [`GET /v1/cases/${id}/timeline`]: () => Response.json({ items: [] }),
    [`POST /v1/cases/${id}/supplement`]: async (request) => {
      sent.supplement = (await request.json()) as unknown
      return Response.json({ id, status: 'SUBMITTED' }, { headers: { ETag: '"3"' } })
    },
  })
  const { click, type } = userEvent.setup()
  await show(`/desk/window/${id}`, [...routes, { path: '/desk/cases/:id', element: <p>the case</p> }])
  await click(await screen.findByRole('button', { name: 'Identity checked, go on' }))
  expect(screen.getByText('Write the name as in the document.')).toBeVisible()
  await type(screen.getByLabelText('Name'), '吴秀英')
  await type(screen.getByLabelText('Identity number'), number)
  await click(screen.getByRole('button', { name: 'Identity checked, go on' }))
  expect(await screen.findByText(/It is cut off/)).toBeVisible()
  expect(sent.present).toEqual({ name: '吴秀英', number })
  await type(screen.getByRole('textbox', { name: /Plate/ }), '1')
  await click(screen.getByRole('button', { name: 'Hand in' }))
  expect(sent.supplement).toBeUndefined()
  await type(screen.getByRole('textbox', { name: 'Why once is not enough' }), 'To sign.')
  await click(screen.getByRole('button', { name: 'Hand in' }))
  expect(await screen.findByText('the case')).toBeVisible()
  expect(sent.supplement).toEqual({
    form: { plate: 'A1' },
    present: { person, originals: [], explanation: 'To sign.' },
  })
})
