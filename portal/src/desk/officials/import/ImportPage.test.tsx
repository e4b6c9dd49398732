import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { administrator } from '../../../testing/administrator'
import { network, problem, show } from '../../../testing/page'
import { Component, loader } from '.'

const counts = { rows: 2, added: 1, granted: 1, proposed: 1, unchanged: 0 }
const good = { importable: true, counts, rows: [], faults: [] }
const done = { id: 'i1', at: '2026-11-27T01:00:00Z', counts, accounts: { all: 2, inStep: 0 } }
const file = new File(['username,name\nwuyan,吴燕\n'], 'officials.csv', { type: 'text/csv' })

let keys: (string | null)[]
let types: (string | null)[]

beforeEach(() => {
  keys = []
  types = []
})

test('a file is checked, imported as it was checked, and its accounts are followed', async () => {
  await opened(() => Response.json(good), {
    'POST /v1/officials/imports': (request: Request) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return Response.json(done, { status: 201 })
    },
    'GET /v1/officials/imports/i1': () => Response.json({ ...done, accounts: { all: 2, inStep: 2 } }),
  })
  await userEvent.upload(await screen.findByLabelText('CSV file'), file)
  expect(await screen.findByText('The file is in order')).toBeVisible()
  expect(types).toEqual(['text/csv'])
  await userEvent.click(screen.getByRole('button', { name: 'Import' }))
  expect(await screen.findByText('Imported')).toBeVisible()
  expect(keys).toHaveLength(1)
  await waitFor(() => expect(screen.getByText('All accounts are in step.')).toBeVisible())
  expect(screen.getByRole('link', { name: /second person/ })).toHaveAttribute(
    'href',
    '/desk/officials?waiting=true',
  )
})

test('every fault is named by line and column, and nothing can be imported', async () => {
  const faults = [
    { line: 3, column: 'region', detail: 'is not a region that exists' },
    { line: 5, column: 'duty', detail: 'is not a duty' },
  ]
  await opened(() => Response.json({ ...good, importable: false, faults }))
  await userEvent.upload(await screen.findByLabelText('CSV file'), file)
  expect(await screen.findByRole('alert')).toHaveTextContent('2 to correct')
  expect(screen.getByRole('row', { name: '3 region is not a region that exists' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
})

test('what is no such file is said in the server’s words, and another one can be chosen', async () => {
  await opened(() => problem(422, 'file-not-utf8'))
  await userEvent.upload(await screen.findByLabelText('CSV file'), file)
  expect(await screen.findByText('file-not-utf8')).toBeVisible()
  await userEvent.upload(screen.getByLabelText('CSV file'), file)
  await waitFor(() => expect(types).toHaveLength(2))
})

test('a file that changes nothing and one that is too large are not sent on', async () => {
  await opened(() =>
    Response.json({ ...good, counts: { rows: 2, added: 0, granted: 0, proposed: 0, unchanged: 2 } }),
  )
  await userEvent.upload(await screen.findByLabelText('CSV file'), file)
  expect(await screen.findByText('Everything in the file is so already')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull()
  await userEvent.upload(screen.getByLabelText('CSV file'), new File(['x'.repeat(300_000)], 'large.csv'))
  expect(await screen.findByText(/larger than 256 KB/)).toBeVisible()
  expect(types).toHaveLength(1)
})

async function opened(trial: () => Response, more = {}) {
  network({
    ...administrator,
    'POST /v1/officials/imports/trial': (request) => {
      types.push(request.headers.get('Content-Type'))
      return trial()
    },
    ...more,
  })
  await show('/desk/officials/import', [{ path: '/desk/officials/import', Component, loader }])
}
