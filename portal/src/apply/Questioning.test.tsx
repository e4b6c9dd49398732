import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'

vi.mock('./form', () => ({ FormStep: () => <p>What is asked</p> }))

let part: typeof import('./Questioning')

beforeEach(async () => {
  vi.resetModules()
  part = await import('./Questioning')
})

function show() {
  render(
    <Suspense fallback={<p>On its way</p>}>
      <part.Questioning />
    </Suspense>,
  )
}

test('the questions are there at once when what renders them is', async () => {
  await part.fetched()
  show()
  expect(screen.getByText('What is asked')).toBeVisible()
})

test('and wait for it otherwise', async () => {
  show()
  expect(screen.getByText('On its way')).toBeVisible()
  expect(await screen.findByText('What is asked')).toBeVisible()
})
