import { expect, test } from '../watched.js'

test.use({ account: 'xulin' })

const item = '0199f000-0000-7000-8000-000000000206'

test('what one editor writes another publishes, and an earlier version comes back', async ({ page, say, meet, api }) => {
  const words = (key, variables) => say(`catalogue:${key}`, variables)
  const before = (await api.get(`/v1/items/${item}/versions?limit=1`)).items[0].version
  const hours = `8:00–18:00 ${Date.now()}`

  await page.goto(`/desk/catalogue/items/${item}`)
  await page.getByRole('button', { name: words('item.open') }).click()
  await expect(page).toHaveURL(/\/desk\/catalogue\/drafts\/[\w-]{36}$/)
  const place = new URL(page.url()).pathname
  await page.getByText(words('section.places'), { exact: false }).first().click()
  const texts = page.getByRole('group', { name: words('field.hours'), exact: true }).last()
  await texts.getByLabel(words('field.zh-CN')).fill(hours)
  await texts.getByLabel(words('field.en')).fill(hours)
  await act(page, 'REQUEST_REVIEW')
  await expect(page.getByText(words('state.IN_REVIEW')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: words('act.APPROVE.button') })).toBeHidden()

  const { page: second } = await meet('hetao')
  await second.goto(place)
  await act(second, 'APPROVE')
  await expect(second.getByText(words('state.PUBLISHED')).first()).toBeVisible()

  expect((await api.get(`/v1/items/${item}?version=${before + 1}`)).hours).toBe(hours)

  const { id } = (await api.post('/v1/item-drafts', { item, version: before })).body
  await page.goto(`/desk/catalogue/drafts/${id}`)
  await act(page, 'REQUEST_REVIEW')
  await second.goto(`/desk/catalogue/drafts/${id}`)
  await act(second, 'APPROVE')
  await expect(second.getByText(words('state.PUBLISHED')).first()).toBeVisible()
  expect((await api.get(`/v1/items/${item}?version=${before + 2}`)).hours).not.toBe(hours)

  async function act(tab, action) {
    await tab.getByRole('button', { name: words(`act.${action}.button`), exact: true }).click()
    const asked = tab.getByRole('dialog')
    await asked.getByRole('button', { name: words(`act.${action}.confirm`), exact: true }).click()
    await expect(asked).toBeHidden()
  }
})
