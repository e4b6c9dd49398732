import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, show } from '../../testing/page'
import { Audit } from './Audit'
import { loader } from './load'

const routes = [{ path: '/desk/audit', Component: Audit, loader }]
const official = {
  signedIn: true,
  population: 'OFFICIAL',
  name: '罗浩',
  csrf: { header: 'X', token: 'proof' },
}
const me = {
  id: '0199f000-0000-7000-8000-000000000319',
  posts: [{ duty: 'AUDIT', department: 'd', region: '330106000000' }],
}
const access = {
  id: '01a3f000-0000-7000-8000-000000000601',
  at: '2026-11-28T03:10:00Z',
  what: 'CASE',
  cases: [],
  purpose: null,
  subject: { id: 's', name: '李晓梅' },
  reader: { id: 'r', name: '张敏', department: { id: 'd', name: 'Market office' }, duty: 'INTAKE' },
}

test('nothing is looked up before it is said what and why, then both persons are named', async () => {
  const sent: unknown[] = []
  network({
    'GET /session': () => Response.json(official),
    'GET /v1/me': () => Response.json(me),
    'POST /v1/access-records/inspections': async (request) => {
      sent.push(await request.json())
      return Response.json({ items: [access], next: null })
    },
  })
  await show('/desk/audit', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Look' }))
  expect(sent).toEqual([])
  await userEvent.type(screen.getByRole('textbox', { name: 'Case number' }), ' 42 ')
  await userEvent.type(screen.getByLabelText('Why you look'), 'Complaint 18')
  await userEvent.click(screen.getByRole('button', { name: 'Look' }))
  const found = await screen.findByRole('region', { name: 'What was shown to officials' })
  const line = await within(found).findByRole('listitem')
  expect(line).toHaveTextContent('张敏')
  expect(line).toHaveTextContent('of 李晓梅')
  expect(sent).toEqual([{ caseNumber: '42', reason: 'Complaint 18' }])
})

test('what is not known is said and nothing is shown', async () => {
  network({
    'GET /session': () => Response.json(official),
    'GET /v1/me': () => Response.json(me),
    'POST /v1/access-records/inspections': () =>
      Response.json(
        {
          type: '/problems/bad-fields',
          title: 'bad-fields',
          status: 422,
          errors: [{ pointer: '/caseNumber', detail: 'is not the number of a case' }],
        },
        { status: 422 },
      ),
  })
  await show('/desk/audit', routes)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Case number' }), '42')
  await userEvent.type(screen.getByLabelText('Why you look'), 'Complaint 18')
  await userEvent.click(screen.getByRole('button', { name: 'Look' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('is not the number of a case')
})
