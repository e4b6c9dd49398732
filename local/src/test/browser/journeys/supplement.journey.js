import { handedIn } from '../handedIn.js'
import { photograph } from '../world.js'
import { expect, test } from '../watched.js'

test.use({ account: 'chensiyuan' })

const notes = { '/form/reason': '请按解除劳动合同证明填写。', '/materials/identity-card': '照片太暗，看不清号码。' }

test('what is missing is read where it is wanted, supplied at once and handed in', async ({ page, say, api, meet }) => {
  const id = await handedIn(page.context().request, api)
  const { api: intake } = await meet('zhangmin')
  const wanted = Object.entries(notes).map(([pointer, note]) => ({ pointer, note }))
  await intake.act(id, 'REQUEST_SUPPLEMENT', { wanted })
  await page.goto(`/cases/${id}`)
  for (const note of Object.values(notes)) await expect(page.getByText(note).first()).toBeVisible()
  await page.getByRole('link', { name: say('asked.go') }).click()
  await expect(page.getByRole('heading', { name: say('supplement.title'), level: 1 })).toBeVisible()
  for (const note of Object.values(notes)) await expect(page.getByText(note).first()).toBeVisible()
  await page.locator('input[type=file]').last().setInputFiles(photograph('身份证.png'))
  await expect(page.getByRole('link', { name: '身份证.png', exact: true })).toBeVisible()
  await page.getByRole('button', { name: say('supplement.submit') }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/${id}$`))
  await expect.poll(async () => (await api.get(`/v1/cases/${id}`)).status).toBe('SUBMITTED')
  const { items } = await api.get(`/v1/cases/${id}/timeline`)
  expect(items.map(({ action }) => action)).toEqual(['SUBMIT', 'REQUEST_SUPPLEMENT', 'SUPPLY'])
})
