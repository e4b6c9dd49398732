import { expect, test } from '../watched.js'

test.use({ account: 'wangjianguo' })

/** A service nobody applies for in the other journeys. */
const service = { id: '0199f000-0000-7000-8000-000000000209', name: '社会保障卡首次申领' }
const agent = { name: '陈思远', number: '339900198511220030' }

test('a citizen lets another apply for him, sees what is done, and ends it', async ({ page, say, api, meet }) => {
  await page.goto('/settings')
  await page.getByRole('link', { name: say('mandates.open') }).click()
  await page.getByRole('link', { name: say('mandates.give') }).click()
  await page.getByRole('button', { name: say('mandates.new.go') }).click()
  await expect(page.getByRole('alert').first()).toHaveText(say('mandates.new.missing'))
  await page.getByLabel(say('mandates.new.name')).fill(agent.name)
  await page.getByLabel(say('mandates.new.number')).fill(agent.number)
  await page.getByLabel(say('mandates.new.search')).fill(service.name)
  await page.getByRole('checkbox', { name: service.name }).first().check()
  await page.getByRole('button', { name: say('mandates.new.go') }).click()
  await expect(page).toHaveURL(/\/mandates$/)
  const given = page.getByRole('region', { name: say('mandates.given') }).getByRole('group').first()
  await expect(given).toContainText(agent.name)
  await expect(given).toContainText(say('mandates.state.OFFERED'))

  const { page: other, api: agents } = await meet('chensiyuan')
  await other.goto('/mandates')
  const offered = other.getByRole('region', { name: say('mandates.offered') })
  await expect(offered).toContainText('王建国')
  await offered.getByRole('button', { name: say('mandates.act.ACCEPT.button') }).first().click()
  await other.getByRole('dialog').getByRole('button', { name: say('mandates.act.ACCEPT.button') }).click()
  await expect(other.getByRole('region', { name: say('mandates.received') })).toContainText('王建国')

  const mandate = (await agents.get(`/v1/mandates?side=AGENT&item=${service.id}`)).items[0]
  const applicant = { kind: mandate.grantor.kind, id: mandate.grantor.id }
  const drafts = []
  await expect(async () => {
    drafts.push((await agents.post('/v1/cases', { item: service.id, applicant })).body.id)
  }).toPass()
  await other.goto(`/apply/new/${service.id}`)
  await other.getByRole('button', { name: say('apply.start.anew') }).waitFor()
  await other.getByRole('radio', { name: '王建国' }).check()
  await other.getByRole('button', { name: say('apply.start.anew') }).click()
  await expect(other).toHaveURL(/\/apply\/[\w-]{36}\/form$/)
  await expect(other.getByText(say('apply.for', { applicant: '王建国' }))).toBeVisible()
  const id = new URL(other.url()).pathname.split('/')[2]

  await page.goto(`/cases/${id}`)
  await expect(page.getByRole('main')).toContainText(say('case.through', { name: agent.name }))
  await other.goto('/cases')
  await expect(other.getByText(say('cases.for', { name: '王建国' })).first()).toBeVisible()

  await page.goto('/mandates')
  await given.getByRole('button', { name: say('mandates.act.REVOKE.button') }).click()
  await page.getByRole('dialog').getByRole('button', { name: say('mandates.act.REVOKE.button') }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(async () => {
    const { items } = await agents.get('/v1/cases?status=DRAFT&limit=100')
    expect(items.map((one) => one.id)).not.toContain(id)
  }).toPass()
  for (const draft of [...drafts, id]) await api.act(draft, 'DISCARD')
})
