import { newcomer } from '../newcomer.js'
import { account, suite } from '../suite.js'
import { expect, test } from '../watched.js'

test('the language chosen at the sign-in is kept, and a wrong password loses nothing', async ({ page }) => {
  await page.goto('/login/portal?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByLabel('Language').selectOption({ label: '中文（简体）' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('登录')
  await page.getByLabel('用户名').fill('nobody')
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('用户名或密码不正确')).toBeVisible()
  await expect(page.getByLabel('用户名')).toHaveValue('nobody')
})

test.describe('a citizen at the desk', () => {
  // The browser's console names what was refused.
  test.use({ expectedStatus: 401 })

  test('is told that it is for officials, in the language asked for, with a way back', async ({ page }) => {
    const { username, password } = await newcomer()
    await page.goto('/login/desk?lang=en')
    await page.getByLabel('User name').fill(username)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('The desk is for officials only')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the start page' }).click()
    await expect(page).toHaveURL(`${suite.gateway}/`)
  })
})

test('the sign-in works by keyboard alone', async ({ page }) => {
  await page.goto('/login/portal?to=/problems')
  await expect(page.getByLabel('用户名')).toBeFocused()
  await page.keyboard.type('lixiaomei')
  await page.keyboard.press('Tab')
  await page.keyboard.type(account('lixiaomei').password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${suite.gateway}/problems`)
})

test('who may not enter the desk is told so, and every page has a way back', async ({ page }) => {
  await page.goto('/login/desk')
  await expect(page.getByText('工作人员登录入口')).toBeVisible()
  await expect(page.getByRole('link', { name: '返回首页' })).toHaveAttribute('href', '/')
})
