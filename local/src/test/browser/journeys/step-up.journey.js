import { apiOf, enterHalf, giveCode, signIn } from '../people.js'
import { handedIn } from '../handedIn.js'
import { expect, test } from '../watched.js'

test.describe('a step that needs a stronger sign-in', () => {
  // The browser's console names what was refused.
  test.use({ expectedStatus: 401 })

  test('is done once one is back from it, with the reasons as they were written', { tag: '@smoke' }, async ({ page, say, meet }) => {
    await signIn(page, 'zhoufang')
    const api = apiOf(page.context().request)
    const { page: citizen, api: citizens } = await meet('chensiyuan')
    const id = await handedIn(citizen.context().request, citizens)
    await api.act(id, 'ACCEPT')
    await api.act(id, 'START_REVIEW')
    await page.goto(`/desk/cases/${id}?act=DECIDE`)
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('radio', { name: say('desk:choice.REFUSED') }).check()
    await sheet.getByRole('textbox', { name: say('desk:field.reasons.label') }).fill(reasons)
    // As if it were long ago that one signed in: only this answer is changed, all that follows is real.
    await page.route('**/decision', (route) => route.fulfill(challenge), { times: 1 })
    await sheet.getByRole('button', { name: say('desk:act.DECIDE.confirm') }).click()
    await expect(sheet.getByRole('alert')).toContainText(say('desk:trouble.step-up.title'))
    expect(await actions(api, id)).toEqual(['SUBMIT', 'ACCEPT', 'START_REVIEW'])
    await sheet.getByRole('button', { name: say('desk:trouble.step-up.go') }).click()
    await enterHalf(page, 'zhoufang', '#otp')
    await giveCode(page, 'zhoufang')
    await expect(page).toHaveURL(/\/desk/)
    await expect.poll(() => actions(api, id)).toEqual(['SUBMIT', 'ACCEPT', 'START_REVIEW', 'DECIDE'])
    const { items } = await citizens.get(`/v1/cases/${id}/timeline`)
    expect(items.at(-1).texts.reasons).toBe(reasons)
    await expect(sheet).toBeHidden()
  })
})

const reasons = '所附居住证明与登记地址不一致，不符合办理条件。'

const challenge = {
  status: 401,
  headers: {
    'content-type': 'application/problem+json',
    'www-authenticate': 'Bearer error="insufficient_user_authentication", acr_values="mfa", max_age="0"',
  },
  body: '{"type":"/problems/insufficient-user-authentication","status":401}',
}

async function actions(api, id) {
  const { items } = await api.get(`/v1/cases/${id}/timeline`)
  return items.map(({ action }) => action)
}
