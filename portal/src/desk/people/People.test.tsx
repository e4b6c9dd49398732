import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { citizen, network, problem, show } from '../../testing/page'
import { Component, loader } from '.'

const routes = [{ path: '/desk/people', Component, loader }]
const number = '339900194803030070'
let sent: unknown[]
let answer: () => Response
let removal: () => Response

beforeEach(() => {
  sent = []
  removal = () => Response.json({ id: '1', name: '吴秀英', removed: 2 })
  answer = () => Response.json({ id: '1', name: '吴秀英', identityAssurance: 3, account: false })
  network({
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '张敏' }),
    'GET /v1/me': () =>
      Response.json({ posts: [{ duty: 'INTAKE', department: 'd1', region: '330106000000' }] }),
    'PUT /v1/people/present': async (request) => {
      sent.push(await request.json())
      return answer()
    },
    'PUT /v1/people/present/lost-devices': async (request) => {
      sent.push(await request.json())
      return removal()
    },
  })
})

test('who has no account is recorded, and the next person finds empty fields', async () => {
  await show('/desk/people', routes)
  await userEvent.click(await screen.findByRole('button', { name: 'Identity checked' }))
  expect(screen.getByLabelText('Name')).toBeInvalid()
  expect(screen.getByLabelText('Identity number')).toBeInvalid()
  await filled()
  expect(await screen.findByText('吴秀英 is recorded')).toBeVisible()
  expect(sent).toEqual([{ name: '吴秀英', number }])
  await userEvent.click(screen.getByRole('button', { name: 'Next person' }))
  expect(screen.getByLabelText('Identity number')).toHaveValue('')
})

test('whose devices are lost has them removed upon a second word, and nobody without an account', async () => {
  await show('/desk/people', routes)
  await filled()
  expect(await screen.findByText('吴秀英 is recorded')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Remove all devices' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Next person' }))
  answer = () => Response.json({ id: '1', name: '吴秀英', identityAssurance: 3, account: true })
  await filled()
  await userEvent.click(await screen.findByRole('button', { name: 'Remove all devices' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep them' }))
  expect(sent).toHaveLength(2)
  await userEvent.click(screen.getByRole('button', { name: 'Remove all devices' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove them' }))
  expect(await screen.findByText('2 devices removed')).toBeVisible()
  expect(sent[2]).toEqual({ name: '吴秀英', number })
})

test('what is not removed is said', async () => {
  answer = () => Response.json({ id: '1', name: '吴秀英', identityAssurance: 3, account: true })
  removal = () => problem(503, 'unavailable')
  await show('/desk/people', routes)
  await filled()
  await userEvent.click(await screen.findByRole('button', { name: 'Remove all devices' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove them' }))
  expect(await screen.findByText('unavailable')).toBeVisible()
})

test('a code is sent, and what does not match is said without losing what was typed', async () => {
  answer = () => problem(422, 'person-not-matched')
  await show('/desk/people', routes)
  await userEvent.type(await screen.findByLabelText(/Code of the account/), '40281763')
  await filled()
  expect(await screen.findByText('person-not-matched')).toBeVisible()
  expect(sent).toEqual([{ name: '吴秀英', number, code: '40281763' }])
  expect(screen.getByLabelText('Identity number')).toHaveValue(number)
})

async function filled() {
  await userEvent.type(await screen.findByLabelText('Name'), ' 吴秀英 ')
  await userEvent.type(screen.getByLabelText('Identity number'), number)
  await userEvent.click(screen.getByRole('button', { name: 'Identity checked' }))
}
