import { expect, test } from '../watched.js'
import { handedIn } from '../handedIn.js'

test.use({ account: 'chensiyuan' })

// One after the other: the person signs in once.
test.describe.configure({ mode: 'default' })

test.describe('two act on one case', () => {
  test.use({ expectedStatus: 412 })

  test('who was quicker is told in the middle of a withdrawal, and nothing typed is lost', async ({ page, say, api, meet }) => {
    const id = await handedIn(page.context().request, api)
    await page.goto(`/cases/${id}`)
    await expect(page.locator('[aria-current="step"]')).toContainText(say('station.SUBMIT'))
    await page.getByRole('button', { name: say('act.WITHDRAW.name') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('act.reason')).fill('已经找到工作')

    const { api: intake } = await meet('zhangmin')
    await intake.act(id, 'ACCEPT')
    await expect(page.locator('[aria-current="step"]')).toContainText(say('station.ACCEPT'))

    const confirm = dialog.getByRole('button', { name: say('act.WITHDRAW.name') })
    await confirm.click()
    await expect(dialog.getByRole('alert')).toContainText(say('happened.ACCEPT'))
    await expect(dialog.getByLabel(say('act.reason'))).toHaveValue('已经找到工作')
    await confirm.click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('heading', { name: say('end.withdrawn') })).toBeVisible()
    await expect(page.getByText('已经找到工作')).toBeVisible()
    const { items } = await api.get(`/v1/cases/${id}/timeline`)
    expect(items.map(({ action }) => action)).toEqual(['SUBMIT', 'ACCEPT', 'WITHDRAW'])
  })
})

test('why it is that day is one tap away, with the days that count', async ({ page, say, api }) => {
  const id = await handedIn(page.context().request, api)
  await page.goto(`/cases/${id}`)
  await page.getByText(say('clock.why')).click()
  const last = page.getByRole('img', { name: say('days:calendar.due') })
  await expect(last).toHaveCount(1)
  const { limits } = await api.get(`/v1/cases/${id}`)
  await expect(last).toHaveText(String(Number(limits[0].dueOn.slice(8))))
  await expect(page.getByText(say('clock.law.INTAKE'))).toBeVisible()
})

test('who opened a case is said to the applicant', async ({ page, say, api, meet }) => {
  const id = await handedIn(page.context().request, api)
  await page.goto(`/cases/${id}`)
  await page.getByText(say('case.about'), { exact: true }).click()
  await page.getByRole('link', { name: say('accesses.title') }).click()
  // somebody may have it in a list of work by now, but nobody has opened it
  await expect(page.getByText(say('accesses:page.lead'))).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByText(say('accesses:what.CASE'))).toHaveCount(0)

  const { api: intake } = await meet('zhangmin')
  const { department } = await intake.get(`/v1/cases/${id}`)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(say('accesses:what.CASE'))).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const record = page.getByRole('listitem').filter({ hasText: say('accesses:what.CASE') })
  const duty = say('accesses:duty.INTAKE')
  await expect(record).toContainText(say('accesses:who.OFFICIAL', { department: department.name, duty }))
  await record.getByRole('link').click()
  await expect(page).toHaveURL(`/cases/${id}`)
})

test('a message is new until it is opened, and leads to its case', async ({ page, say, api }) => {
  const id = await handedIn(page.context().request, api)
  await page.goto('/inbox')
  const message = page.getByRole('article').filter({ has: page.locator(`a[href="/cases/${id}"]`) })
  const title = message.getByRole('button')
  await expect(title).toContainText(say('inbox.unread-mark'))
  await title.click()
  await expect(title).not.toContainText(say('inbox.unread-mark'))
  await message.getByRole('link', { name: say('inbox.open-case') }).click()
  await expect(page).toHaveURL(`/cases/${id}`)
})

test.describe('a session that ends', () => {
  test.use({ expectedStatus: 401 })

  test('while a case is looked at leaves it there, and the way back leads to it', async ({ page, context, say, api }) => {
    const id = await handedIn(context.request, api)
    await page.goto(`/cases/${id}`)
    await expect(page.getByText(say('case.timeline'))).toBeVisible()
    await context.clearCookies()
    await page.getByRole('button', { name: say('act.WITHDRAW.name') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: say('act.WITHDRAW.name') }).click()
    await expect(dialog.getByText(say('session.ended'))).toBeVisible()
    await expect(dialog.getByRole('link', { name: say('session.sign-in') })).toHaveAttribute(
      'href',
      new RegExp(encodeURIComponent(`/cases/${id}`)),
    )
  })
})
