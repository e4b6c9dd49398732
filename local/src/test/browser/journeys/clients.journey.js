import { expect, test } from '../watched.js'

test.use({ account: 'wangjianguo', expectedStatus: 422 })

const service = { id: '0199f000-0000-7000-8000-000000000205', name: '居民停车证办理' }

test('an application is tried in the sandbox, asked for in production, approved at the desk, and suspended', async ({ page, say, meet, api }) => {
  const words = (key, variables) => say(`clients:${key}`, variables)
  const field = (key) => page.getByLabel(words(key), { exact: true })
  const english = `Parking ${Date.now()}`
  const item = (await api.get(`/v1/items/${service.id}`)).name

  await page.goto('/')
  await page.getByRole('link', { name: say('footer.clients') }).click()
  await page.getByRole('link', { name: words('list.register') }).click()
  const register = page.getByRole('button', { name: words('new.go.SANDBOX') })
  await register.click()
  await expect(field('new.name-zh')).toBeFocused()
  await expect(page.getByText(words('missing.text')).first()).toBeVisible()
  await field('new.name-zh').fill(`停车 ${english}`)
  await field('new.name-en').fill(english)
  await field('new.organisation').fill('西湖停车服务有限公司')
  await field('new.code').fill('91330106MA00000008')
  await field('new.purpose').fill('替用户申请停车证')
  await page.getByRole('checkbox', { name: /cases\.read/ }).check()
  await page.getByRole('checkbox', { name: /cases\.submit/ }).check()
  await page.getByLabel(words('new.address', { number: 1 })).fill('ftp://example.org')
  await register.click()
  await expect(field('new.code')).toBeFocused()
  await expect(field('new.code')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(words('new.address', { number: 1 }))).toHaveAttribute('aria-invalid', 'true')
  await field('new.code').fill('91330106MA00000003')
  await page.getByLabel(words('new.address', { number: 1 })).fill('http://localhost:3000/callback')
  await register.click()
  await expect(page).toHaveURL(/\/clients\/[\w-]{36}$/)

  await page.getByRole('button', { name: words('secret.go') }).click()
  await page.getByRole('dialog').getByRole('button', { name: words('secret.go') }).click()
  await expect(page.getByRole('alert')).toContainText(words('secret.shown'))
  const secret = await page.locator('code').first().textContent()
  expect(secret).toMatch(/^\S{20,}$/)
  await page.getByRole('button', { name: words('secret.done') }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(english)
  expect(await page.content()).not.toContain(secret)

  await page.getByRole('link', { name: words('one.ask') }).click()
  await expect(field('new.name-en')).toHaveValue(english)
  await page.getByLabel(words('new.search')).fill(item)
  await page.getByRole('checkbox', { name: item }).first().check()
  await page.getByLabel(words('new.address', { number: 1 })).fill('https://parking.example/callback')
  await page.getByRole('button', { name: words('new.go.PRODUCTION') }).click()
  await expect(page.getByText(words('state.text.REQUESTED'))).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1)

  const { page: desk } = await meet('luohao')
  await desk.goto('/desk')
  await expect(desk).toHaveURL(/\/desk\/clients$/)
  await desk.getByRole('link', { name: new RegExp(english) }).click()
  await expect(desk.getByText(item)).toBeVisible()
  await judge(desk, 'APPROVE')
  await expect(desk.getByRole('button', { name: words('act.SUSPEND.button') })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('button', { name: words('secret.go') })).toBeVisible()
  await expect(page.getByText(words('did.APPROVED', { name: '罗浩' }))).toBeVisible()

  await page.getByRole('link', { name: words('change.ask') }).click()
  await page.getByLabel(words('new.address', { number: 1 })).fill('https://other.example/callback')
  await page.getByText(words('plan.LARGE'), { exact: true }).click()
  await field('own.logoUri').fill('http://127.0.0.1:9/logo.png')
  await page.getByRole('button', { name: words('change.go') }).click()
  await expect(page.getByRole('region', { name: words('change.wanted') })).toContainText('https://other.example/callback')
  await expect(page.getByText('https://parking.example/callback')).toBeVisible()
  await desk.goto('/desk/clients')
  await desk.getByRole('link', { name: new RegExp(english) }).click()
  await judge(desk, 'APPROVE_CHANGE')
  await page.reload()
  await expect(page.getByText('https://other.example/callback')).toBeVisible()
  await expect(page.getByText('https://parking.example/callback')).toBeHidden()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(words('logo.NO_ANSWER'))).toBeVisible({ timeout: 1000 })
  }).toPass()

  await desk.getByRole('button', { name: words('act.SUSPEND.button') }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByRole('button', { name: words('act.SUSPEND.button') }).click()
  await expect(sheet.getByText(words('desk.reason-missing'))).toBeVisible()
  await sheet.getByLabel(words('desk.reason')).fill('短时间内请求过多')
  await sheet.getByRole('button', { name: words('act.SUSPEND.button') }).click()
  await expect(sheet).toBeHidden()
  await page.reload()
  await expect(page.getByText(words('state.reason', { reason: '短时间内请求过多' })).first()).toBeVisible()
  await expect(page.getByRole('button', { name: words('secret.go') })).toBeHidden()

  await close(page)
  const { items } = await api.get('/v1/clients?state=IN_FORCE&limit=50')
  for (const { id: other, name } of items.filter((client) => client.name.en === english)) {
    expect(name.en).toBe(english)
    await page.goto(`/clients/${other}`)
    await close(page)
  }
  expect((await api.get(`/v1/clients/${id}`)).state).toBe('CLOSED')

  async function judge(tab, action) {
    await tab.getByRole('button', { name: words(`act.${action}.button`), exact: true }).click()
    const asked = tab.getByRole('dialog')
    await asked.getByRole('button', { name: words(`act.${action}.button`), exact: true }).click()
    await expect(asked).toBeHidden()
  }

  async function close(tab) {
    await tab.getByRole('button', { name: words('one.close') }).click()
    const asked = tab.getByRole('dialog')
    await asked.getByRole('button', { name: words('one.close') }).click()
    await expect(asked).toBeHidden()
    await expect(tab.getByText(words('state.text.CLOSED'))).toBeVisible()
  }
})
