import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../../api/queries'
import { CaseServer } from '../../testing/CaseServer'
import { startTexts } from '../../texts/texts'
import { DraftReceiver } from '../documents/Receiver'
import { Uploads } from '../documents/Uploads'
import { loadDraft } from '../draft'
import { Submission } from '../Submission'
import { ApplicationContext, type AppliedItem } from '../useApplication'
import { Writing } from '../Writing'
import { FormStep } from './FormStep'

const item = {
  id: '0199bbbb-0000-7000-8000-000000000001',
  version: 1,
  name: 'Parking permit',
  materials: [],
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['plate', 'ground'],
    'x-order': ['plate', 'ground', 'employer', 'area', 'reasons', 'truthful', 'since'],
    properties: {
      since: { type: 'string', title: 'Since', format: 'date' },
      plate: { type: 'string', title: 'Plate', description: 'As on the licence', pattern: '^[A-Z]+$' },
      ground: {
        type: 'string',
        title: 'Ground',
        oneOf: [
          { const: 'WORK', title: 'Work' },
          { const: 'HOME', title: 'Home' },
        ],
      },
      employer: { type: 'string', title: 'Employer' },
      area: { type: 'number', title: 'Area' },
      reasons: {
        type: 'array',
        title: 'Reasons',
        uniqueItems: true,
        items: {
          type: 'string',
          oneOf: [
            { const: 'X', title: 'Ex' },
            { const: 'Y', title: 'Why' },
          ],
        },
      },
      truthful: { type: 'boolean', title: 'All of it is true', const: true },
    },
    if: { properties: { ground: { const: 'WORK' } }, required: ['ground'] },
    then: { required: ['employer'] },
  },
} as unknown as AppliedItem

let server: CaseServer
let writing: Writing

beforeEach(async () => {
  document.documentElement.lang = 'en'
  await startTexts()
  server = new CaseServer()
  vi.stubGlobal('fetch', server.fetch)
  Element.prototype.scrollIntoView = () => undefined
  writing = new Writing(await loadDraft(server.id))
})

afterEach(() => {
  queries.clear()
  vi.unstubAllGlobals()
})

test('each question has its label, hint and a control that suits it, in the item’s order', () => {
  shown()
  expect(screen.getByRole('textbox', { name: 'Plate' })).toHaveAccessibleDescription('As on the licence')
  expect(screen.getByRole('group', { name: 'Ground' })).toContainElement(
    screen.getByRole('radio', { name: 'Work' }),
  )
  expect(screen.getByRole('group', { name: /^Reasons/ })).toContainElement(
    screen.getByRole('checkbox', { name: 'Why' }),
  )
  expect(screen.getByRole('checkbox', { name: 'All of it is true' })).not.toBeChecked()
  expect(screen.getByLabelText(/^Since/)).toHaveAttribute('type', 'date')
  const names = screen.getAllByRole('textbox').map((box) => box.getAttribute('name'))
  expect(names).toEqual(['form_plate', 'form_employer', 'form_area'])
})

test('opening it writes nothing; what is answered has the type the item asks for', async () => {
  const { type, click } = userEvent.setup()
  shown()
  expect(writing.unsaved).toBe(false)
  await type(screen.getByRole('textbox', { name: 'Plate' }), 'ABC')
  await click(screen.getByRole('radio', { name: 'Home' }))
  await type(screen.getByRole('textbox', { name: /^Area/ }), '12.5')
  await click(screen.getByRole('checkbox', { name: 'Why' }))
  await click(screen.getByRole('checkbox', { name: 'All of it is true' }))
  await writing.flush()
  expect(server.form).toEqual({ plate: 'ABC', ground: 'HOME', area: 12.5, reasons: ['Y'], truthful: true })
})

test('what is wrong is listed with the focus, leads to its field, and goes when it is put right', async () => {
  const { type, click } = userEvent.setup()
  shown()
  await click(screen.getByRole('button', { name: 'Continue' }))
  const summary = screen.getByRole('alert')
  expect(summary).toHaveFocus()
  expect(summary).toHaveTextContent('Plate: Fill this in')
  await click(screen.getByRole('link', { name: /Ground/ }))
  expect(screen.getByRole('radio', { name: 'Work' })).toHaveFocus()
  await click(screen.getByRole('link', { name: /Plate/ }))
  const plate = screen.getByRole('textbox', { name: 'Plate' })
  expect(plate).toHaveFocus()
  expect(plate).toBeInvalid()
  await type(plate, 'ABC')
  expect(plate).toBeValid()
})

test('an answer may make another one required', async () => {
  const { type, click } = userEvent.setup()
  shown()
  await type(screen.getByRole('textbox', { name: 'Plate' }), 'ABC')
  await click(screen.getByRole('radio', { name: 'Work' }))
  expect(screen.getByRole('textbox', { name: 'Employer' })).toBeRequired()
  await click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Employer: Fill this in')
  await type(screen.getByRole('textbox', { name: 'Employer' }), 'Xihu Noodles')
  await click(screen.getByRole('button', { name: 'Continue' }))
  await waitFor(() => expect(screen.getByText('next step')).toBeVisible())
})

test('what the server finds wrong stands at its field until it is changed', async () => {
  const { type } = userEvent.setup()
  writing.take({ problems: new Map([['/form/plate', 'is already registered']]) })
  shown()
  const plate = screen.getByRole('textbox', { name: 'Plate' })
  expect(plate).toHaveAccessibleDescription(/is already registered/)
  expect(screen.getByRole('alert')).toHaveTextContent('Plate: is already registered')
  await type(plate, 'X')
  expect(plate).not.toHaveAccessibleDescription(/is already registered/)
})

function shown() {
  const parts = {
    item,
    writing,
    uploads: new Uploads(new DraftReceiver(writing)),
    submission: new Submission(writing),
  }
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter initialEntries={['/form']}>
        <ApplicationContext value={parts}>
          <Routes>
            <Route path="/form" element={<FormStep />} />
            <Route path="*" element={<p>next step</p>} />
          </Routes>
        </ApplicationContext>
      </MemoryRouter>
    </QueryClientProvider>,
  )
}
