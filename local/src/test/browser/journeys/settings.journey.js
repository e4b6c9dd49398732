import { newcomer } from '../newcomer.js'
import { signIn } from '../people.js'
import { suite } from '../suite.js'
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

test('an address is proven by the code that was mailed to it, and letters go there from then on', async ({ page, say }) => {
  const { username, password } = await newcomer()
  const address = `${username}@mail.example`
  await page.goto('/login/portal?to=/settings')
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await page.getByRole('button', { name: say('settings:email.change') }).click()
  await page.getByLabel(say('settings:email.new')).fill(address)
  await page.getByRole('button', { name: say('settings:email.send') }).click()
  await page.getByLabel(say('settings:email.code'), { exact: true }).fill(await codeFor(address))
  await page.getByRole('button', { name: say('settings:email.prove') }).click()
  await expect(page.getByText(say('settings:email.done'))).toBeVisible()
  await page.reload()
  await expect(page.getByText(address)).toBeVisible()
})

/** What the newest letter to an address begins its subject with. */
async function codeFor(address) {
  let code
  await expect(async () => {
    const { items } = await (await fetch(`${suite.mail.page}messages?to=${encodeURIComponent(address)}&after=0`)).json()
    code = /^\d{6}/.exec(items.at(-1)?.subject ?? '')?.[0]
    expect(code).toBeTruthy()
  }).toPass()
  return code
}
