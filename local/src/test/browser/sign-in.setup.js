import { expect, test as setup } from '@playwright/test'
import { account } from './suite.js'
import { stateOf } from './watched.js'
import { pages } from './pages.js'

const needed = new Set(pages.map((page) => page.as).filter(Boolean))

for (const username of needed) {
  setup(`${username} signs in`, async ({ page }) => {
    const { password, role } = account(username)
    await page.goto(role === 'official' ? '/login/desk' : '/login/portal')
    await page.locator('#username').fill(username)
    await page.locator('#password').fill(password)
    await page.locator('#kc-login').click()
    await expect(page).not.toHaveURL(/\/auth\//)
    await page.context().storageState({ path: stateOf(username) })
  })
}
