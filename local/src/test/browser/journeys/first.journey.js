import { expect, test } from '../watched.js'

test('the shape of a page stands until its scripts are there', async ({ page }) => {
  let go
  const held = new Promise((done) => (go = done))
  await page.route(/\/assets\/index-/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  const shape = page.locator('.coming')
  await expect(shape).toBeVisible()
  go()
  await expect(page.locator('h1')).toBeVisible()
  await expect(shape).toHaveCount(0)
})
