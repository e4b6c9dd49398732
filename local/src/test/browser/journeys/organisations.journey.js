import { expect, test } from '../watched.js'

test.use({ account: 'lixiaomei' })

const food = '0199f000-0000-7000-8000-000000000202'
const parking = '0199f000-0000-7000-8000-000000000205'
const company = { code: '91330106MA0DEMA01L', name: '杭州小梅餐饮管理有限公司' }
const own = '339900199003070026'
const colleague = { name: '王建国', number: '339900195605180013' }

test('a legal representative registers the company, lets a colleague handle things, and ends it', async ({
  page,
  say,
  api,
  meet,
}) => {
  await page.goto('/mandates')
  await page.getByRole('link', { name: say('mandates:mine.register') }).click()
  await page.getByRole('button', { name: say('mandates:mine.go') }).click()
  await expect(page.getByText(say('mandates.new.missing')).first()).toBeVisible()
  await page.getByLabel(say('mandates:mine.code-label')).fill(company.code)
  await page.getByLabel(say('mandates:mine.number')).fill(own)
  await page.getByRole('button', { name: say('mandates:mine.go') }).click()
  await expect(page).toHaveURL(/\/mandates$/)
  const mine = page.getByRole('region', { name: say('mandates:mine.title') })
  await expect(mine).toContainText(company.name)
  await expect(mine).toContainText(say('mandates:role.REPRESENTATIVE'))

  await mine.getByRole('link', { name: say('mandates:mine.give') }).first().click()
  await expect(page.getByRole('radio', { name: company.name })).toBeChecked()
  await page.getByLabel(say('mandates.new.name')).fill(colleague.name)
  await page.getByLabel(say('mandates.new.number')).fill(colleague.number)
  await page.getByRole('radio', { name: say('mandates:role.HANDLER') }).check()
  await page.getByRole('button', { name: say('mandates.new.go') }).click()
  await expect(page).toHaveURL(/\/mandates$/)
  const given = page.getByRole('region', { name: say('mandates.given') })
  await expect(given).toContainText(say('mandates:card.by-for', { name: colleague.name, grantor: company.name }))

  const { page: other, api: theirs } = await meet('wangjianguo')
  await other.goto('/mandates')
  const offered = other.getByRole('region', { name: say('mandates.offered') })
  await offered.getByRole('button', { name: say('mandates.act.ACCEPT.button') }).first().click()
  await other.getByRole('dialog').getByRole('button', { name: say('mandates.act.ACCEPT.button') }).click()
  await expect(other.getByRole('region', { name: say('mandates:mine.title') })).toContainText(company.name)

  const { items } = await theirs.get(`/v1/mandates?side=AGENT&item=${food}`)
  const { grantor } = items.find((one) => one.grantor.kind === 'ORGANISATION')
  const drafts = []
  await expect(async () => {
    drafts.push((await theirs.post('/v1/cases', { item: food, applicant: { kind: grantor.kind, id: grantor.id } })).body.id)
  }).toPass()
  await other.goto(`/apply/new/${food}`)
  await other.getByRole('radio', { name: company.name }).check()
  await other.getByRole('button', { name: say('apply.start.anew') }).click()
  await expect(other.getByText(say('apply.for', { applicant: company.name }))).toBeVisible()
  drafts.push(new URL(other.url()).pathname.split('/')[2])
  await other.goto(`/apply/new/${parking}`)
  await other.getByRole('button', { name: new RegExp(`${say('apply.start.go')}|${say('apply.start.anew')}`) }).waitFor()
  await expect(other.getByRole('radio', { name: company.name })).toHaveCount(0)

  for (const draft of drafts) await api.act(draft, 'DISCARD')
  await page.goto('/mandates')
  await given.getByRole('button', { name: say('mandates.act.REVOKE.button') }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: say('mandates.act.REVOKE.button') }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await other.goto('/mandates')
  await expect(other.getByRole('heading', { name: say('mandates:mine.title') })).toBeVisible()
  await expect(other.getByRole('region', { name: say('mandates:mine.title') })).not.toContainText(company.name)
})

test.describe('refused', () => {
  test.use({ expectedStatus: 422 })

  test('what the registry does not confirm is said, and nothing is lost of what was written', async ({ page, say }) => {
    await page.goto('/mandates/organisation')
    await page.getByLabel(say('mandates:mine.code-label')).fill('91330106MA0DEMA01X')
    await page.getByLabel(say('mandates:mine.number')).fill(own)
    await page.getByRole('button', { name: say('mandates:mine.go') }).click()
    await expect(page.getByRole('alert').first()).toBeVisible()
    await expect(page.getByLabel(say('mandates:mine.code-label'))).toHaveValue('91330106MA0DEMA01X')
  })
})
