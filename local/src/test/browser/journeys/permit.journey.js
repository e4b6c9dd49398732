import { enter } from '../people.js'
import { expect, test } from '../watched.js'
import { answerService, parking, parkingAnswers, photograph } from '../world.js'

test('from the search to the delivered permit: a citizen on a phone, an official at the desk, each sees it live', async ({ page, say, meet }) => {
  await test.step('finds the item and begins', async () => {
    await page.goto('/')
    await page.getByLabel(say('search.label')).fill('停车证')
    await page.getByRole('link', { name: '居民停车证办理' }).first().click()
    await page.getByRole('link', { name: say('item.apply-online') }).click()
    await page.getByRole('link', { name: say('apply.start.sign-in') }).click()
    await enter(page, 'wangjianguo')
    await expect(page).toHaveURL(`/apply/new/${parking}`)
    await begin(page, say)
  })
  await test.step('fills in, shows the documents, agrees, checks, hands in', async () => {
    await fillIn(page)
    await goOn(page, say)
    await show(page, 'vehicle-licence', '行驶证.png')
    await show(page, 'address-proof', '户口簿.png')
    await goOn(page, say)
    await answerService(page, say, 'yes')
    await goOn(page, say)
    await expect(page.getByText(parkingAnswers.address)).toBeVisible()
    await page.getByRole('button', { name: say('apply.check.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('apply.receipt.title'))
    await page.getByRole('link', { name: say('apply.receipt.follow') }).click()
    await expect(page).toHaveURL(/\/cases\/[\w-]{36}$/)
    await expect(page.getByText(say('happened.SUBMIT')).first()).toBeVisible()
  })
  const id = new URL(page.url()).pathname.split('/').at(-1)

  const { page: desk } = await meet('zhoufang')
  const foreseen = { reasons: '材料齐全，符合条件，准予发证。' }
  await desk.goto(`/desk/cases/${id}`)
  for (const action of ['ACCEPT', 'START_REVIEW', 'DECIDE', 'DELIVER']) {
    await test.step(action, async () => {
      await desk.getByRole('button', { name: say(`desk:action.${action}`), exact: true }).click()
      const sheet = desk.getByRole('dialog')
      if (action === 'DECIDE') {
        await sheet.getByRole('radio', { name: say('desk:choice.APPROVED'), exact: true }).check()
        await sheet.getByRole('textbox', { name: say('desk:field.reasons.label') }).fill(foreseen.reasons)
        const [message, reasons] = [sheet.locator('blockquote').first(), sheet.locator('blockquote').last()]
        await expect(reasons).toContainText(foreseen.reasons)
        foreseen.title = await message.locator('strong').innerText()
        foreseen.text = await message.locator('p').innerText()
      }
      if (action === 'DELIVER') await sheet.getByRole('radio', { name: say('desk:choice.ELECTRONIC') }).check()
      await sheet.getByRole('button', { name: say(`desk:act.${action}.confirm`) }).click()
      await expect(sheet).toBeHidden()
      await expect(page.getByText(say(`happened.${action === 'DECIDE' ? 'APPROVED' : action}`)).first()).toBeVisible()
    })
  }
  await expect(page.getByText(foreseen.reasons).first()).toBeVisible()
  await test.step('reads in the inbox word for word what the official was shown', async () => {
    await page.goto('/inbox')
    const message = page
      .getByRole('article')
      .filter({ has: page.locator(`a[href="/cases/${id}"]`) })
      .filter({ hasText: foreseen.title })
    await message.getByRole('button').click()
    for (const line of foreseen.text.split('\n')) await expect(message).toContainText(line)
  })
})

test.describe('a session that ends', () => {
  test.use({ expectedStatus: 401 })

  test('in the middle of a form loses nothing typed', async ({ page, context, say }) => {
    await page.goto(`/apply/new/${parking}`)
    await page.getByRole('link', { name: say('apply.start.sign-in') }).click()
    await enter(page, 'chensiyuan')
    await begin(page, say)
    await page.locator('#form_estate').fill('古荡新村')
    await expect(page.getByText(say('apply.saving.saved-at', { time: '' }).trim()).last()).toBeVisible()
    await context.clearCookies()
    await page.locator('#form_address').fill('古荡新村7幢302室')
    await page.locator('#form_address').blur()
    await page.getByRole('dialog').getByRole('button', { name: say('apply.again.go') }).click()
    await enter(page, 'chensiyuan')
    await expect(page.locator('#form_estate')).toHaveValue('古荡新村')
    await expect(page.locator('#form_address')).toHaveValue('古荡新村7幢302室')
  })
})

async function begin(page, say) {
  const start = page.getByRole('button', { name: new RegExp(`${say('apply.start.go')}|${say('apply.start.anew')}`) })
  await start.click()
  await expect(page).toHaveURL(/\/apply\/[\w-]{36}\/form$/)
}

async function fillIn(page) {
  for (const [name, answer] of Object.entries(parkingAnswers)) await page.locator(`#form_${name}`).fill(answer)
  await page.locator('#form_vehicleKind').getByRole('radio').first().check()
  await page.locator('#form_ownership').getByRole('radio').first().check()
}

async function goOn(page, say) {
  await page.getByRole('button', { name: say('apply.go-on') }).click()
}

/** Takes the photograph and waits until it is in the application. */
async function show(page, material, name) {
  const card = page.locator(`section:has(#materials_${material}), article:has(#materials_${material})`)
  await page.locator(`#materials_${material} input[type=file]`).first().setInputFiles(photograph(name))
  await expect(card.getByRole('link', { name })).toBeVisible()
}
