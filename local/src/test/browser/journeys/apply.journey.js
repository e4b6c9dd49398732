import { expect, test } from '../watched.js'
import { answerService, parking, parkingAnswers, photograph } from '../world.js'

const documents = ['vehicle-licence', 'address-proof']

test.use({ account: 'chensiyuan' })

test.describe('what the server finds wrong', () => {
  test.use({ expectedStatus: 422 })

  test('stands at its field, and the rest is kept', async ({ page, api, say }) => {
    await knownWithoutPatterns(page)
    const id = await complete(page, api, { ...parkingAnswers, plate: '一二三' })
    await page.goto(`/apply/${id}/service`)
    await answerService(page, say, 'no')
    await page.getByRole('button', { name: say('apply.go-on') }).click()
    await page.getByRole('button', { name: say('apply.check.submit') }).click()
    const wrong = page.getByRole('alert')
    await expect(wrong).toBeFocused()
    await expect(wrong.getByRole('link')).toHaveCount(1)
    await wrong.getByRole('link').press('Enter')
    await page.locator('a#form_plate').click()
    await expect(page.locator('#form_plate')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.locator('#form_estate')).toHaveValue(parkingAnswers.estate)
    await page.locator('#form_plate').fill(parkingAnswers.plate)
    await page.getByRole('button', { name: say('apply.go-on') }).click()
    await page.getByRole('button', { name: say('apply.check.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('apply.receipt.title'))
  })
})

test.describe('another window', () => {
  test.use({ expectedStatus: 412 })

  test('that answered the same question is told, and one chooses; its other answers are taken in', async ({ page, api, say }) => {
    const { body } = await api.post('/v1/cases', { item: parking })
    await page.goto(`/apply/${body.id}/form`)
    await page.locator('#form_fullName').fill('陈思远')
    await expect.poll(() => formOf(api, body.id)).toMatchObject({ fullName: '陈思远' })
    await elsewhere(api, body.id, { fullName: '陈思远', estate: '翠苑一区', plate: '浙A11111' })
    await page.locator('#form_plate').fill('浙A22222')
    const choice = page.getByRole('dialog')
    await expect(choice).toContainText('浙A11111')
    await choice.getByRole('button', { name: say('apply.choice.keep') }).click()
    await expect(page.locator('#form_estate')).toHaveValue('翠苑一区')
    await expect
      .poll(() => formOf(api, body.id))
      .toEqual({ fullName: '陈思远', estate: '翠苑一区', plate: '浙A22222' })
  })

  test('that changed a checked application makes one check again before it is handed in', async ({ page, api, say }) => {
    const id = await complete(page, api, judged(parkingAnswers))
    await page.goto(`/apply/${id}/service`)
    await answerService(page, say, 'yes')
    await page.getByRole('button', { name: say('apply.go-on') }).click()
    await expect(page.getByText(parkingAnswers.estate, { exact: true })).toBeVisible()
    await elsewhere(api, id, { ...judged(parkingAnswers), estate: '古荡新村' })
    await page.getByRole('button', { name: say('apply.check.submit') }).click()
    await expect(page.getByText(say('apply.check.changed'), { exact: true })).toBeVisible()
    await expect(page.getByText('古荡新村')).toBeVisible()
    await page.getByRole('button', { name: say('apply.check.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('apply.receipt.title'))
  })
})

test.describe('no network', () => {
  test.use({ expectedStatus: 'ERR_INTERNET_DISCONNECTED' })

  test('loses nothing: what is typed waits, and is saved when it is back', async ({ page, api, context, say }) => {
    const { body } = await api.post('/v1/cases', { item: parking })
    await page.goto(`/apply/${body.id}/form`)
    await expect(page.locator('#form_fullName')).toHaveValue('陈思远')
    await context.setOffline(true)
    await page.locator('#form_estate').fill('古荡新村')
    await expect(page.getByText(say('apply.saving.waiting')).first()).toBeVisible()
    await context.setOffline(false)
    await expect.poll(() => formOf(api, body.id)).toEqual({ fullName: '陈思远', estate: '古荡新村' })
  })
})

test('a fresh application knows who applies, and says whence', async ({ page, api, say }) => {
  const { body } = await api.post('/v1/cases', { item: parking })
  await page.goto(`/apply/${body.id}/form`)
  await expect(page.locator('#form_fullName')).toHaveValue('陈思远')
  await expect(page.locator('#form_fullName')).toHaveAccessibleDescription(new RegExp(say('apply:filled.profile')))
  await expect.poll(() => formOf(api, body.id)).toEqual({ fullName: '陈思远' })
  await page.locator('#form_fullName').fill('')
  await expect.poll(() => formOf(api, body.id)).toEqual({})
  await page.reload()
  await expect(page.locator('#form_estate')).toBeVisible()
  await expect(page.locator('#form_fullName')).toHaveValue('')
  await api.act(body.id, 'DISCARD')
})

test('a draft begun earlier is offered, and can be deleted', async ({ page, api, say }) => {
  const { body } = await api.post('/v1/cases', { item: parking })
  await page.goto(`/apply/new/${parking}`)
  await page.locator(`a[href="/apply/${body.id}/form"]`).click()
  await page.getByRole('button', { name: say('apply.discard.go') }).click()
  await page.getByRole('dialog').getByRole('button', { name: say('apply.discard.yes') }).click()
  await expect(page).toHaveURL(`/items/${parking}`)
  const { items } = await api.get('/v1/cases?limit=100&status=DRAFT')
  expect(items.map(({ id }) => id)).not.toContain(body.id)
})

/** A draft with these answers and both documents. */
async function complete(page, api, answers) {
  const { body } = await api.post('/v1/cases', { item: parking, form: judged(answers) })
  await page.goto(`/apply/${body.id}/documents`)
  for (const code of documents) {
    await page.locator(`#materials_${code} input[type=file]`).last().setInputFiles(photograph(`${code}.png`))
    await expect(page.getByRole('link', { name: `${code}.png` })).toBeVisible()
  }
  return body.id
}

/** Answers with the choices of the form. */
function judged(answers) {
  return { ...answers, vehicleKind: 'SMALL', ownership: 'SELF' }
}

async function formOf(api, id) {
  return (await api.get(`/v1/cases/${id}`)).form
}

/** Somebody writes in another window. */
async function elsewhere(api, id, form) {
  const { etag } = await api.seen(`/v1/cases/${id}`)
  await api.put(`/v1/cases/${id}/form`, { form }, { 'If-Match': etag })
}

/** A browser that knows the form without its patterns, as an older copy of it would be: the server judges all the same. */
async function knownWithoutPatterns(page) {
  await page.route(/\/v1\/items\/[\w-]+\?version=/, async (route) => {
    const answer = await route.fetch()
    const item = await answer.json()
    for (const rule of Object.values(item.form.properties)) delete rule.pattern
    await route.fulfill({ response: answer, json: item })
  })
}
