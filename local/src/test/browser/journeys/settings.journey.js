import { signIn } from '../people.js'
import { expect, test } from '../watched.js'

test('language, size and theme are one tap away; after the sign-out nothing personal is left', { tag: '@smoke' }, async ({ page }) => {
  await signIn(page, 'lixiaomei')
  await page.goto('/settings')
  const chosen = page.locator('html')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Me and this device')
  await expect(chosen).toHaveAttribute('lang', 'en')
  await page.getByRole('radio', { name: '中文' }).click()
  await page.getByRole('radio', { name: '大字' }).click()
  await page.getByRole('radio', { name: '深色' }).click()
  await page.reload()
  await expect(chosen).toHaveAttribute('data-size', 'large')
  await expect(chosen).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL('/')
  await page.goto('/cases')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的办件')
  await expect(page.getByRole('link', { name: '登录' }).first()).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['yiwang.preferences'])
})
