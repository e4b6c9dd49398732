import { expect, test } from 'vitest'
import { arrived } from './routes'
import { startTexts } from './texts/texts'

test('the first page is made when it is loaded', async () => {
  await startTexts()
  history.replaceState(null, '', '/settings')
  const router = await arrived()
  expect(router.state.initialized).toBe(true)
  expect(router.state.errors).toBeNull()
  expect(router.state.matches.at(-1)?.route).toMatchObject({
    path: 'settings',
    element: expect.anything() as unknown,
  })
  router.dispose()
})

test('what nobody has to load is there at once', async () => {
  history.replaceState(null, '', '/nowhere')
  const router = await arrived()
  expect(router.state.matches.at(-1)?.route.path).toBe('*')
  router.dispose()
})
