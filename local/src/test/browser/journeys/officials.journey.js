import { expect, test } from '../watched.js'

test.use({ account: 'huanglei' })

const department = '0199f000-0000-7000-8000-000000000105'

test('one administrator proposes a post, another confirms it, and it is withdrawn with its reason', async ({ page, say, meet }) => {
  await page.goto('/desk/officials')
  await page.getByLabel(say('desk:officials.search')).fill('zhangmin')
  const found = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(found).toHaveCount(1)
  await found.click()
  await page.getByRole('button', { name: say('desk:officials.grant.button') }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: say('desk:officials.grant.confirm') }).click()
  await expect(sheet.getByText(say('desk:officials.grant.duty-missing'))).toBeVisible()
  await sheet.getByLabel(say('desk:officials.grant.duty')).selectOption('AUDIT')
  await sheet.getByLabel(say('desk:officials.grant.department')).selectOption(department)
  await expect(sheet.getByText(say('desk:officials.grant.second'))).toBeVisible()
  await sheet.getByRole('button', { name: say('desk:officials.grant.propose') }).click()
  await expect(sheet).toBeHidden()
  const posts = page.getByRole('list', { name: say('desk:account.posts') })
  const proposed = posts.locator('[data-post="PROPOSED"]')
  await expect(proposed).toHaveCount(1)
  await expect(proposed.getByRole('button', { name: say('desk:officials.act.CONFIRM.button') })).toBeHidden()

  const { page: second } = await meet('linqing')
  await second.goto('/desk/officials?waiting=true')
  await second.getByRole('link', { name: /zhangmin/ }).click()
  await second
    .locator('[data-post="PROPOSED"]')
    .getByRole('button', { name: say('desk:officials.act.CONFIRM.button') })
    .click()
  const confirming = second.getByRole('dialog')
  await confirming.getByRole('button', { name: say('desk:officials.act.CONFIRM.button') }).click()
  await expect(confirming).toBeHidden()
  await expect(second.locator('[data-post="PROPOSED"]')).toHaveCount(0)

  await page.reload()
  const held = posts.getByRole('listitem').first()
  await held.getByRole('button', { name: say('desk:officials.act.WITHDRAW.button') }).click()
  const withdrawing = page.getByRole('dialog')
  const withdraw = withdrawing.getByRole('button', { name: say('desk:officials.act.WITHDRAW.button') })
  await withdraw.click()
  await expect(withdrawing.getByText(say('desk:officials.reason-missing'))).toBeVisible()
  await withdrawing.getByLabel(say('desk:officials.reason')).fill('岗位调整')
  await withdraw.click()
  await expect(withdrawing).toBeHidden()
  await expect(posts.locator('[data-post="WITHDRAWN"]').first()).toContainText('岗位调整')
})

test.describe('who only administers', () => {
  test('is led from the queue to the officials', async ({ page, say }) => {
    await page.goto('/desk')
    await expect(page).toHaveURL(/\/desk\/officials$/)
    await expect(page.getByRole('heading', { name: say('desk:officials.title') })).toBeVisible()
  })
})
