import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { network, problem, show } from '../testing/page'
import { loader } from './load'
import { Notices } from './Notices'

const id = '0199aaaa-0000-7000-8000-000000000001'
const path = `/v1/cases/${id}/notices`

test('what was told in writing is there to take, with how it was served', async () => {
  const service = {
    way: 'INBOX',
    day: '2026-11-26',
    servedOn: '2026-11-26',
    at: '',
    recipient: null,
    tracking: null,
  }
  const items = [notice(1, 'RECEIPT', { service }), notice(2, 'ACCEPTANCE', { url: null })]
  await shown(() => Response.json({ items }))
  await userEvent.click(await screen.findByText('2 notices in writing'))
  const paper = screen.getByRole('link', { name: /Receipt for the application.*-1.*Served in your inbox/ })
  expect(paper).toHaveAttribute('href', `${path}/1`)
  expect(screen.getByText('The paper is being made')).toBeVisible()
  expect(screen.getByText('Not served yet')).toBeVisible()
})

test('that they could not be read is said', async () => {
  await shown(() => problem(404, 'case-not-found'))
  expect(await screen.findByRole('alert', { hidden: true })).toBeInTheDocument()
})

async function shown(answer: () => Response): Promise<void> {
  network({ [`GET ${path}`]: answer })
  await show('/', [{ path: '/', loader, element: <Notices id={id} /> }])
}

function notice(n: number, kind: string, change: object): object {
  const number = `33010600-26-000001-7-${n}`
  const known = { n, number, kind, day: '2026-11-26', at: '', event: n, url: `${path}/${n}` }
  return { ...known, service: null, actions: [], ...change }
}
