import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, Suspense } from 'react'
import { expect, test } from 'vitest'
import { network, show } from '../../testing/page'

const Proof = lazy(async () => ({ default: (await import('.')).Proof }))
const shown = (
  <Suspense>
    <Proof id="c1" item={{ id: 'i1', version: 2 }} actions={{ '2': 'Accepted' }} />
  </Suspense>
)
const routes = [{ path: '/', element: shown }]
const whole = {
  id: 'c1',
  valid: true,
  events: 3,
  faults: [],
  heads: [{ number: 7, hour: '2026-11-28T03:00:00Z', sequence: 2, keyId: 'k' }],
  uncovered: 1,
  destroyedAt: null,
}

test('a trail that stands as it was written is called whole, with the head that stands for it', async () => {
  network({ 'GET /v1/cases/c1/verification': () => Response.json(whole) })
  await show('/', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Verify' }))
  expect(await screen.findByText('Whole: all 3 events stand as they were written')).toBeVisible()
  expect(screen.getByText(/number 7/)).toBeVisible()
  expect(screen.getByText(/For 1 event the next/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what was changed is named by its event', async () => {
  const faults = [
    { what: 'CHANGED', sequence: 2, text: null, head: null, writtenAs: null },
    { what: 'TEXT_CHANGED', sequence: 3, text: 'reasons', head: null, writtenAs: null },
    { what: 'MOVED', sequence: 4, text: null, head: null, writtenAs: 3 },
    { what: 'CUT_OFF', sequence: 5, text: null, head: 7, writtenAs: null },
    { what: 'ROW', sequence: 4, text: null, head: null, writtenAs: null, column: 'OUTCOME', notice: null },
    { what: 'ROW', sequence: 4, text: null, head: null, writtenAs: null, column: 'SERVED_ON', notice: 2 },
    { what: 'ROW', sequence: 2, text: null, head: null, writtenAs: null, column: 'LIMIT', row: 'PROMISE' },
    { what: 'ROW', sequence: 1, text: null, head: null, writtenAs: null, column: 'MATERIAL', row: 'plan' },
    { what: 'ROW', sequence: 3, text: null, head: null, writtenAs: null, column: 'HANDLER' },
  ]
  network({
    'GET /v1/cases/c1/verification': () => Response.json({ ...whole, valid: false, faults }),
    'GET /v1/items/i1': () => Response.json({ materials: [{ code: 'plan', name: 'Floor plan' }] }),
  })
  await show('/', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Verify' }))
  const found = await screen.findByRole('alert')
  expect(found).toHaveTextContent('Changed: not everything stands as it was written')
  expect(found).toHaveTextContent('Event 2 (Accepted) was changed after it was written.')
  expect(found).toHaveTextContent('Event 3 has a text that was changed: reasons.')
  expect(found).toHaveTextContent('Event 4 was written as event 3.')
  expect(found).toHaveTextContent('Event 5 is gone from the end, though head 7 was signed for it.')
  expect(found).toHaveTextContent('Event 4 does not agree with what the case shows as outcome.')
  expect(found).toHaveTextContent(
    'Event 4 does not agree with what the case shows as day of service of notice 2.',
  )
  expect(found).toHaveTextContent('what the case shows as time limit: decision, as promised.')
  await waitFor(() => expect(found).toHaveTextContent('what the case shows as material Floor plan.'))
  expect(found).toHaveTextContent('what the case shows as official in charge.')
})

test('the complete file is a download, and a failure to verify says so', async () => {
  network({
    'GET /v1/cases/c1/verification': () =>
      Response.json({ type: '/problems/x', status: 503 }, { status: 503 }),
  })
  await show('/', routes)
  expect(await screen.findByRole('link', { name: 'Take the complete file along' })).toHaveAttribute(
    'href',
    '/v1/cases/c1/archive',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Verify' }))
  expect(await screen.findByRole('button', { name: /again/i })).toBeVisible()
})
