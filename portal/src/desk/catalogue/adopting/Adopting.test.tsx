import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { citizen, network, show } from '../../../testing/page'
import { Component, loader } from '..'

const [xihu, gongshu] = ['0199f000-0000-7000-8000-000000000102', '0199f000-0000-7000-8000-000000000103']
const routes = [{ path: '/desk/catalogue/adopting', Component, loader }]
const names: Record<string, string> = { [xihu]: 'Xihu Market Bureau', [gongshu]: 'Gongshu Market Bureau' }
const regions: Record<string, string> = { [xihu]: '330106000000', [gongshu]: '330105000000' }
const item = (id: string, name: string) => ({
  id,
  name,
  departmentName: 'Province',
  version: 1,
  depth: 'ONLINE',
})

let sent: { body: unknown; key: string | null }[]
let listed: string[]

beforeEach(() => {
  sent = []
  listed = []
})

test('several items are adopted for several departments by one request, told line by line', async () => {
  await opened(() => Response.json({ items: [made('i1', xihu), made('i2', gongshu)] }, { status: 201 }))
  expect(screen.getByText(/Choose for whom first/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Choose all 2 departments' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Licence/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Permit/ }))
  expect(screen.getByText(/^4 adoptions/)).toHaveAttribute('role', 'status')

  await userEvent.click(screen.getByRole('button', { name: 'Adopt what is chosen' }))

  const report = await screen.findByRole('region', { name: '2 items were adopted' })
  expect(within(report).getByRole('heading')).toHaveFocus()
  expect(within(report).getAllByRole('link')[0]).toHaveAttribute('href', '/desk/catalogue/items/local-i1')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.key).toMatch(/^[\w-]{36}$/)
  expect(sent[0]?.body).toEqual({
    adoptions: ['i1', 'i2'].flatMap((id) =>
      [xihu, gongshu].map((department) => ({ item: id, department, region: regions[department] })),
    ),
  })
  expect(screen.getByText(/^0 adoptions/)).toBeVisible()
})

test('a refusal names each line that failed and why; the others are adopted at one touch', async () => {
  const errors = [{ pointer: '/adoptions/1/region', detail: 'has its own already' }]
  const refusal = { type: '/problems/adoption-refused', title: 'Nothing was adopted', status: 422, errors }
  await opened(() =>
    sent.length === 1
      ? Response.json(refusal, { status: 422 })
      : Response.json({ items: [made('i1', xihu)] }, { status: 201 }),
  )
  await userEvent.click(screen.getByRole('checkbox', { name: /^Xihu/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Gongshu/ }))
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Licence/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Adopt what is chosen' }))

  const report = await screen.findByRole('region', { name: 'Nothing was adopted: 1 line cannot be' })
  expect(within(report).getByText(/has its own already/)).toHaveTextContent(
    'Not possible: Licence – Gongshu Market Bureau: has its own already',
  )
  await userEvent.click(within(report).getByRole('button', { name: 'Adopt the one other' }))

  expect(await screen.findByRole('region', { name: '1 item was adopted' })).toBeVisible()
  expect(sent[1]?.body).toEqual({ adoptions: [{ item: 'i1', department: xihu, region: regions[xihu] }] })
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
})

test('what failed as a whole is said as such, and what was chosen stays', async () => {
  await opened(() => Response.json({ title: 'Busy', status: 503, detail: 'Try later' }, { status: 503 }))
  await userEvent.click(screen.getByRole('checkbox', { name: /^Xihu/ }))
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Permit/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Adopt what is chosen' }))
  expect(await screen.findByText('Try later')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /^Permit/ })).toBeChecked()
})

test('nothing chosen asks for what is missing and sends nothing', async () => {
  await opened(() => Response.json({ items: [] }, { status: 201 }))
  await userEvent.click(screen.getByRole('button', { name: 'Adopt what is chosen' }))
  expect(screen.getByText('Choose a department')).toBeVisible()
  expect(screen.getByText('Choose an item')).toBeVisible()
  expect(sent).toEqual([])
})

test('regions below a department are places of their own; more than 200 lines are not sent', async () => {
  await opened(() => Response.json({ items: [] }, { status: 201 }))
  await userEvent.click(screen.getByText('Regions below: Xihu Market Bureau'))
  await userEvent.click(await screen.findByRole('button', { name: 'Choose all 150 regions' }))
  expect(screen.getByRole('checkbox', { name: /for Township 1 /, hidden: true })).toBeChecked()
  await userEvent.click(await screen.findByRole('button', { name: 'Choose the 2 shown' }))
  expect(screen.getByText(/^300 adoptions are too many/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Adopt what is chosen' }))
  expect(sent).toEqual([])
  expect(new Set(listed)).toEqual(new Set(['330106001000/true/']))
})

test('the list is that of one chosen region at a time, found by words; what is chosen stays in sight', async () => {
  await opened(() => Response.json({ items: [] }, { status: 201 }))
  await userEvent.click(screen.getByRole('button', { name: 'Choose all 2 departments' }))
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Licence/ }))
  await userEvent.selectOptions(screen.getByLabelText('What can be adopted by'), 'Gongshu Market Bureau')
  await userEvent.type(screen.getByRole('searchbox'), 'nothing')
  await waitFor(() => expect(listed).toContain('330105000000/true/nothing'))
  expect(await screen.findByText('Nothing else is offered for adoption here.')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /^Licence/ })).toBeChecked()
})

async function opened(answer: () => Response) {
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '许琳' }),
    'GET /v1/me': () =>
      Response.json({
        id: 'me',
        name: '许琳',
        posts: [xihu, gongshu].map((department) => ({
          duty: 'CATALOGUE',
          department,
          region: regions[department],
        })),
      }),
    ...Object.fromEntries(
      [xihu, gongshu].map((id) => [
        `GET /v1/departments/${id}`,
        () => Response.json({ id, name: names[id], region: regions[id] }),
      ]),
    ),
    'GET /v1/regions': () =>
      Response.json({
        items: Array.from({ length: 150 }, (_, n) => ({
          code: `330106${String(n + 1).padStart(3, '0')}000`,
          name: `Township ${n + 1} `,
          level: 'TOWNSHIP',
        })),
        next: null,
      }),
    'GET /v1/items': (request) => {
      const asked = new URL(request.url).searchParams
      listed.push([asked.get('region'), asked.get('adoptable'), asked.get('q') ?? ''].join('/'))
      const items = asked.has('q') ? [] : [item('i1', 'Licence'), item('i2', 'Permit')]
      return Response.json({ items, next: null })
    },
    'POST /v1/item-adoptions': async (request) => {
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') })
      return answer()
    },
  })
  await show('/desk/catalogue/adopting', routes)
  await screen.findByRole('checkbox', { name: /^Gongshu/ })
}

function made(id: string, department: string) {
  return {
    item: `local-${id}`,
    name: id === 'i1' ? 'Licence' : 'Permit',
    department: { id: department, name: names[department] },
    region: regions[department],
  }
}
