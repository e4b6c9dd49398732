import { handedIn, item } from '../handedIn.js'
import { expect, test } from '../watched.js'

test.use({ account: 'zhoufang' })

const reasons = '所附身份证已过期，请换领后再来。'
const elsewhere = '户籍地派出所，换领居民身份证。'

test('a case handed in appears by itself, is told with its reason, and is taken up by keyboard', { tag: '@smoke' }, async ({ page, say, meet }) => {
  const { keyboard } = page
  // Other journeys fill the queue by more than is shown at once.
  const queue = `/desk?item=${item}`
  await page.goto(queue)
  await expect(page.getByRole('list', { name: say('desk:queue.list') })).toBeVisible()
  const id = await fromCitizen(meet)
  const entry = page.locator(`[data-entry="${id}"]`)
  await expect(entry).toBeVisible()
  await expect(entry).toContainText(say('desk:action.ACCEPT'))
  await entry.focus()
  await keyboard.press('v')
  await expect(page.getByText(cannot(say, 'DELIVER'))).toBeAttached()
  await keyboard.press('a')
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(say('desk:reads.message'))).toBeVisible()
  await keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.goto(queue)
  await entry.focus()
  await keyboard.press('a')
  await sheet.getByRole('button', { name: say('desk:act.ACCEPT.confirm') }).press('Enter')
  await expect(sheet).toBeHidden()
  await expect(page.locator(`[data-entry="${id}"]`)).toContainText(say('desk:action.START_REVIEW'))
})

test('the queue is narrowed by state, light and item, all kept in the address; letters can be switched off', async ({ page, say }) => {
  const { keyboard } = page
  await page.goto('/desk?view=all')
  const entries = page.locator('[data-entry]')
  await expect(entries.first()).toBeVisible()
  const all = await entries.count()
  await entries.first().focus()
  await keyboard.press('/')
  await expect(page.locator('[data-filters] select').first()).toBeFocused()
  await page.getByLabel(say('desk:queue.light')).selectOption('RED')
  await expect(page).toHaveURL(/light=RED/)
  await expect.poll(() => entries.count()).toBeLessThan(all)
  for (const entry of await entries.all()) await expect(entry).toContainText(say('desk:light.RED'))
  await page.getByRole('button', { name: say('desk:queue.clear') }).click()
  await expect.poll(() => entries.count()).toBeGreaterThanOrEqual(all)
  await page.getByLabel(say('desk:queue.status')).selectOption('REFUSED')
  await expect.poll(() => entries.count()).toBeLessThan(all)
  for (const entry of await entries.all()) await expect(entry).toContainText(say('desk:status.REFUSED'))
  await page.reload()
  await expect(page.getByLabel(say('desk:queue.status'))).toHaveValue('REFUSED')

  await page.getByRole('button', { name: say('desk:help.button') }).click()
  await page.getByRole('switch', { name: say('desk:help.letters') }).uncheck()
  await keyboard.press('Escape')
  await entries.first().focus()
  await keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test.describe('two officials on one case', () => {
  // The browser's console names what was refused, and a stream that cannot be had.
  test.use({ expectedStatus: '412|ERR_FAILED' })

  for (const hears of [true, false]) {
    test(`one is told who was quicker, ${hears ? 'at once' : 'when confirming'}, and keeps what was written`, async ({ page, say, meet }) => {
      if (!hears) await page.route('**/v1/queues/events', (route) => route.abort())
      const id = await fromCitizen(meet)
      const { sheet, confirm } = await declining(page, say, id)
      const { api: colleague } = await meet('zhangmin')
      await colleague.act(id, 'ACCEPT')
      if (!hears) await confirm.click()
      const told = sheet.getByRole('alert')
      await expect(told).toContainText(say('desk:event.ACCEPT'))
      await expect(told).toContainText(say('desk:trouble.no-longer'))
      await expect(told).toContainText(say('desk:trouble.kept'))
      await expect(sheet.getByRole('textbox', { name: say('desk:field.reasons.label') })).toHaveValue(reasons)
      await expect(confirm).toBeHidden()
      const { items } = await colleague.get(`/v1/cases/${id}/timeline`)
      expect(items.map(({ action }) => action)).toEqual(['SUBMIT', 'ACCEPT'])
    })
  }
})

test.describe('the service is down', () => {
  test.use({ expectedStatus: 503 })

  test('for a while: what was written waits, and is done once when it is back', async ({ page, say, meet }) => {
    const id = await fromCitizen(meet)
    const { sheet, confirm } = await declining(page, say, id)
    const away = { status: 503, contentType: 'application/problem+json', body: '{"type":"/problems/service-unavailable","status":503}' }
    await page.route('**/non-acceptance', (route) => route.fulfill(away), { times: 1 })
    await confirm.click()
    await expect(sheet.getByRole('alert')).toContainText(say('desk:trouble.passing.title'))
    await confirm.click()
    await expect(sheet).toBeHidden()
    const { api } = await meet('zhangmin')
    const { items } = await api.get(`/v1/cases/${id}/timeline`)
    expect(items.map(({ action, texts }) => [action, texts.reasons])).toEqual([['SUBMIT', undefined], ['DECLINE', reasons]])
  })
})

/** The sheet of a case that is about to be declined, with both texts written. */
async function declining(page, say, id) {
  await page.goto(`/desk/cases/${id}?act=DECLINE`)
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: say('desk:field.reasons.label') }).fill(reasons)
  await sheet.getByRole('textbox', { name: say('desk:field.whereInstead.label') }).fill(elsewhere)
  return { sheet, confirm: sheet.getByRole('button', { name: say('desk:act.DECLINE.confirm') }) }
}

/** A case of the department this official is of. */
async function fromCitizen(meet) {
  const { page, api } = await meet('chensiyuan')
  return handedIn(page.context().request, api)
}

/** What is said of a letter whose action is not possible here. */
function cannot(say, action) {
  return say('desk:queue.cannot', { action: say(`desk:action.${action}`), status: say('desk:status.SUBMITTED') })
}
