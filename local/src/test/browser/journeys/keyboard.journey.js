import { account } from '../suite.js'
import { expect, test } from '../watched.js'
import { answerService, parking, parkingAnswers, photograph } from '../world.js'

const FARTHEST = 100

test('an application needs no pointer: from the search to the receipt by keyboard alone', async ({ page, say }) => {
  const { keyboard } = page
  await page.goto('/')
  await to(page, page.getByLabel(say('search.label')))
  await keyboard.type('停车证')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?/)
  await press(page, page.getByRole('link', { name: '居民停车证办理', exact: true }))
  await press(page, page.getByRole('link', { name: say('item.apply-online') }))
  await press(page, page.getByRole('link', { name: say('apply.start.sign-in') }))
  await to(page, page.locator('#username'))
  await keyboard.type('wangjianguo')
  await to(page, page.locator('#password'))
  await keyboard.type(account('wangjianguo').password)
  await keyboard.press('Enter')
  await expect(page).toHaveURL(`/apply/new/${parking}`)
  await press(page, page.getByRole('button', { name: new RegExp(`${say('apply.start.go')}|${say('apply.start.anew')}`) }))
  await expect(page).toHaveURL(/\/form$/)
  for (const [name, answer] of Object.entries(parkingAnswers)) {
    if (name === 'estate') await choose(page)
    await to(page, page.locator(`#form_${name}`))
    await keyboard.type(answer)
  }
  await press(page, page.getByRole('button', { name: say('apply.go-on') }))
  for (const material of ['vehicle-licence', 'address-proof']) {
    const chooser = page.waitForEvent('filechooser')
    await press(page, page.locator(`#materials_${material} input[type=file]`).last())
    await (await chooser).setFiles(photograph(`${material}.png`))
    await expect(page.getByRole('link', { name: `${material}.png` })).toBeVisible()
  }
  await press(page, page.getByRole('button', { name: say('apply.go-on') }))
  await answerService(page, say, 'yes', async (radio) => {
    await to(page, radio)
    await keyboard.press('Space')
  })
  await press(page, page.getByRole('button', { name: say('apply.go-on') }))
  await press(page, page.getByRole('button', { name: say('apply.check.submit') }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('apply.receipt.title'))
})

test.describe('the desk', () => {
  test.use({ account: 'zhangmin' })

  test('has its queue under the fingers: down, up, help, open', async ({ page, say }) => {
    const { keyboard } = page
    await page.goto('/desk')
    const entries = page.getByRole('list', { name: say('desk:queue.list') }).getByRole('link')
    await expect(entries.nth(1)).toBeVisible()
    await to(page, page.locator('[data-entry][tabindex="0"]'))
    await keyboard.press('Home')
    await keyboard.press('j')
    await expect(entries.nth(1)).toBeFocused()
    await keyboard.press('k')
    await expect(entries.nth(0)).toBeFocused()
    await keyboard.press('?')
    await expect(page.getByRole('dialog')).toContainText(say('desk:help.title'))
    await keyboard.press('Escape')
    await expect(entries.nth(0)).toBeFocused()
    await keyboard.press('Enter')
    await expect(page).toHaveURL(/\/desk\/cases\//)
  })
})

/** The two questions with a choice of two. */
async function choose(page) {
  for (const name of ['vehicleKind', 'ownership']) {
    await to(page, page.locator(`#form_${name}`).getByRole('radio').first())
    await page.keyboard.press('Space')
  }
}

/** Goes there with the tab key. */
async function to(page, place) {
  await expect(place).toBeAttached()
  for (let stop = 0; stop < FARTHEST; stop++) {
    if (await place.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${place} is not reached by the tab key`)
}

async function press(page, place) {
  await to(page, place)
  await page.keyboard.press('Enter')
}
