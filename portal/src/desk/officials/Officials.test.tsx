import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { administrator, official, post } from '../../testing/administrator'
import { network, show } from '../../testing/page'
import { Component, loader } from '.'

const routes = [
  { path: '/desk/officials', Component, loader },
  { path: '/desk/officials/:official', Component, loader },
]
const substitute = { ...official, id: 'o2', username: 'liuwei', name: '刘伟' }
const list = () => Response.json({ items: [official, substitute], next: null })

test('an official is added once everything is said, and the page of the official follows', async () => {
  const sent: unknown[] = []
  network({
    ...administrator,
    'GET /v1/officials': list,
    'POST /v1/officials': async (request) => {
      sent.push(await request.json())
      return Response.json({ ...official, id: 'o9' }, { status: 201 })
    },
    'GET /v1/officials/o9': () => Response.json({ ...official, id: 'o9', name: '吴燕' }),
    'GET /v1/officials/o9/posts': () => Response.json({ items: [], next: null }),
  })
  await show('/desk/officials', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Add an official' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  await userEvent.type(field(sheet, 'User name'), 'Wu Yan')
  await userEvent.click(button(sheet, 'Add'))
  expect(field(sheet, 'User name')).toHaveAccessibleDescription(/Enter a user name as described/)
  expect(field(sheet, 'Name')).toHaveAccessibleDescription('Enter the name.')
  expect(field(sheet, 'Department')).toBeInvalid()
  expect(sent).toEqual([])
  await userEvent.clear(field(sheet, 'User name'))
  await userEvent.type(field(sheet, 'User name'), 'wuyan')
  await userEvent.type(field(sheet, 'Name'), ' 吴燕 ')
  await userEvent.type(field(sheet, 'E-mail address'), 'wuyan@office.example')
  await userEvent.selectOptions(field(sheet, 'Department'), 'd1')
  await userEvent.click(button(sheet, 'Add'))
  expect(await screen.findByRole('heading', { name: '吴燕' })).toBeVisible()
  expect(sent).toEqual([{ username: 'wuyan', name: '吴燕', email: 'wuyan@office.example', department: 'd1' }])
})

test('what the server finds wrong stands at its field', async () => {
  network({
    ...administrator,
    'GET /v1/officials': list,
    'POST /v1/officials': () =>
      Response.json(
        { type: '/problems/username-taken', title: 'The user name is taken', status: 409 },
        { status: 409 },
      ),
  })
  await show('/desk/officials', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Add an official' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  await userEvent.type(field(sheet, 'User name'), 'wuyan')
  await userEvent.type(field(sheet, 'Name'), '吴燕')
  await userEvent.type(field(sheet, 'E-mail address'), 'wuyan@office.example')
  await userEvent.selectOptions(field(sheet, 'Department'), 'd1')
  await userEvent.click(button(sheet, 'Add'))
  await waitFor(() => expect(field(sheet, 'User name')).toHaveAccessibleDescription(/The user name is taken/))
})

test('a post is lent to somebody else for the days of an absence', async () => {
  const sent: unknown[] = []
  network({
    ...administrator,
    'GET /v1/officials': list,
    'GET /v1/officials/o1': () => Response.json(official),
    'GET /v1/officials/o1/posts': () => Response.json({ items: [post], next: null }),
    'POST /v1/officials/o2/posts': async (request) => {
      sent.push(await request.json())
      return Response.json({ ...post, id: 'p2', official: 'o2', kind: 'LENT' }, { status: 201 })
    },
  })
  await show('/desk/officials/o1', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Lend to a substitute' }))
  const sheet = screen.getByRole('dialog', { hidden: true })
  await userEvent.click(button(sheet, 'Lend'))
  expect(field(sheet, 'Substitute')).toHaveAccessibleDescription('Choose who stands in.')
  expect(field(sheet, 'Last day')).toHaveAccessibleDescription('Say the last day of the absence.')
  await waitFor(() =>
    expect(within(field(sheet, 'Substitute')).getAllByRole('option', { hidden: true })).toHaveLength(2),
  )
  await userEvent.selectOptions(field(sheet, 'Substitute'), 'o2')
  await userEvent.type(field(sheet, 'Last day'), '2099-12-31')
  await userEvent.click(button(sheet, 'Lend'))
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull())
  expect(sent).toEqual([
    {
      duty: 'REVIEW',
      department: 'd1',
      region: '330106000000',
      kind: 'LENT',
      lentFrom: 'p1',
      until: '2099-12-31',
    },
  ])
})

function field(sheet: HTMLElement, name: string): HTMLElement {
  return within(sheet).getByLabelText(name)
}

function button(sheet: HTMLElement, name: string): HTMLElement {
  return within(sheet).getByRole('button', { name, hidden: true })
}
