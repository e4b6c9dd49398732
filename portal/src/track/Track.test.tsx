import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { loader } from './load'
import { Track } from './Track'

const routes = [{ path: '/track', Component: Track, loader }]
const number = '3301062026021300000426'

test.each([
  ['2999-03-01', /The next step is due by Friday, March 1/],
  ['2026-02-27', /The next step was due by Friday, February 27/],
])(
  'who has the receipt sees where the case stands on %s; nothing gets into the address',
  async (dueOn, words) => {
    const sent: unknown[] = []
    network({
      'GET /session': () => Response.json({ signedIn: false }),
      'POST /v1/case-tracking': async (request) => {
        sent.push(await request.json())
        return Response.json({
          number,
          status: 'IN_REVIEW',
          words: 'Being reviewed',
          dueOn,
          provisional: false,
        })
      },
    })
    const router = await show('/track', routes)
    await typed('33010620260213 00000426', ' 7kq2m-4xvta ')
    expect(await screen.findByRole('heading', { name: 'Being reviewed' })).toBeVisible()
    expect(screen.getByText(words)).toBeVisible()
    expect(sent).toEqual([{ number, code: '7kq2m4xvta' }])
    expect(router.state.location.search).toBe('')
  },
)

test('both fields are asked for before anything is sent, the first wrong one takes the focus', async () => {
  network({ 'GET /session': () => Response.json({ signedIn: false }) })
  await show('/track', routes)
  await typed('12', '')
  expect(await screen.findByText('Enter the 22 digits of the case number.')).toBeVisible()
  expect(screen.getByText('Enter the ten letters and digits of the code.')).toBeVisible()
})

test.each([
  [404, 'tracking-not-found', 'Nothing found'],
  [429, 'too-many-requests', 'Too many attempts'],
])('what is not found or asked too often is said: %s', async (status, code, words) => {
  network({
    'GET /session': () => Response.json({ signedIn: false }),
    'POST /v1/case-tracking': () => problem(status, code),
  })
  await show('/track', routes)
  await typed(number, '7KQ2M-4XVTA')
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByLabelText('Case number')).toHaveValue(number)
})

async function typed(number: string, code: string) {
  await userEvent.type(await screen.findByLabelText('Case number'), number)
  if (code) await userEvent.type(screen.getByLabelText('Code'), code)
  await userEvent.click(screen.getByRole('button', { name: 'Show' }))
}
