import { randomUUID } from 'node:crypto'
import { expect, test } from '../watched.js'

test.use({ account: 'huanglei' })

const header = '用户名,姓名,电子邮箱,部门,职责,行政区划代码'
const bureau = '杭州市西湖区市场监督管理局'

test('a file is refused with its mistakes, then brought in; what decides waits for a second person', async ({ page, say, meet }) => {
  const name = `i${randomUUID().slice(0, 8)}`
  const line = (duty, region = '') => `${name},吴燕,${name}@office.example,${bureau},${duty},${region}`
  await page.goto('/desk/officials')
  await page.getByRole('link', { name: say('officials:import.link') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say('officials:import.template') }).click()
  expect((await download).suggestedFilename()).toBe('officials.csv')

  await choose(page, say, [header, line('受理'), line('审查', '330106999000'), line('裁决')])
  const faults = page.getByRole('row')
  await expect(faults).toHaveCount(3)
  await expect(faults.nth(1)).toContainText('行政区划代码')
  await expect(page.getByRole('button', { name: say('officials:import.go') })).toHaveCount(0)

  await choose(page, say, [header, line('受理'), line('审查', '330106000000'), line('决定')])
  await page.getByRole('button', { name: say('officials:import.go') }).click()
  await expect(page.getByText(say('officials:import.done'), { exact: true })).toBeVisible()
  await expect(page.getByText(say('officials:import.accounts-done'))).toBeVisible({ timeout: 30_000 })

  const { page: second } = await meet('linqing')
  await second.goto('/desk/officials?waiting=true')
  await second.getByRole('link', { name }).click()
  await expect(second.locator('[data-post="IN_FORCE"]')).toHaveCount(2)
  await second
    .locator('[data-post="PROPOSED"]')
    .getByRole('button', { name: say('desk:officials.act.REFUSE.button') })
    .click()
  const sheet = second.getByRole('dialog')
  await sheet.getByLabel(say('desk:officials.reason')).fill('试用期内')
  await sheet.getByRole('button', { name: say('desk:officials.act.REFUSE.button') }).click()
  await expect(sheet).toBeHidden()

  await page.getByRole('button', { name: say('officials:import.another') }).click()
  await choose(page, say, [header, line('受理'), line('审查', '330106000000')])
  await expect(page.getByText(say('officials:import.nothing-new'), { exact: true })).toBeVisible()
})

test('an official is added and a post is lent for the days of an absence', async ({ page, say }) => {
  const name = `a${randomUUID().slice(0, 8)}`
  await page.goto('/desk/officials')
  await page.getByRole('button', { name: say('officials:add.button') }).click()
  const adding = page.getByRole('dialog')
  await adding.getByRole('button', { name: say('officials:add.confirm') }).click()
  await expect(adding.getByText(say('officials:add.name-missing'))).toBeVisible()
  await adding.getByLabel(say('officials:add.username')).fill(name)
  await adding.getByLabel(say('officials:add.name'), { exact: true }).fill('孙悦')
  await adding.getByLabel(say('officials:add.email')).fill(`${name}@office.example`)
  await adding.getByLabel(say('officials:add.department')).selectOption({ index: 1 })
  await adding.getByRole('button', { name: say('officials:add.confirm') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('孙悦')

  await page.goto('/desk/officials')
  await found(page, say, 'liuwei')
  await page.locator('[data-post="IN_FORCE"]').first().getByRole('button', { name: say('officials:lend.button') }).click()
  const lending = page.getByRole('dialog')
  await lending.getByRole('button', { name: say('officials:lend.confirm') }).click()
  await expect(lending.getByText(say('officials:lend.who-missing'))).toBeVisible()
  await lending.getByLabel(say('officials:lend.search')).fill(name)
  await lending.getByLabel(say('officials:lend.who')).selectOption(`孙悦 · ${name}`)
  await lending.getByLabel(say('officials:lend.until')).fill('2099-12-31')
  await lending.getByRole('button', { name: say('officials:lend.confirm') }).click()
  await expect(lending).toBeHidden()

  await page.goto('/desk/officials')
  await found(page, say, name)
  await expect(page.locator('[data-post="IN_FORCE"]')).toContainText(say('desk:officials.kind.LENT'))
})

async function found(page, say, username) {
  await page.getByLabel(say('desk:officials.search')).fill(username)
  const links = page.getByRole('main').getByRole('listitem').getByRole('link')
  await expect(links).toHaveCount(1)
  await links.click()
}

async function choose(page, say, lines) {
  const buffer = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
  await page
    .getByLabel(say('officials:import.file'))
    .setInputFiles({ name: 'officials.csv', mimeType: 'text/csv', buffer })
}
