import { newcomer, subjectsFor } from '../newcomer.js'
import { suite } from '../suite.js'
import { expect, test } from '../watched.js'

test('a passkey set up once stands for name, password and second factor', async ({ page, context }) => {
  await authenticator(page)
  const { username, password } = await newcomer()
  await page.goto(setUp)
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await press(page, '#registerWebAuthn')
  await expect(page).toHaveURL(/\/problems\?.*code=/)

  await context.clearCookies()
  // The page offers the passkey by itself (conditional mediation), and the device agrees at once.
  await page.goto('/login/portal?to=/problems&acr_values=phr')
  await expect(page).toHaveURL(`${suite.gateway}/problems`)
  const session = await (await context.request.get('/session')).json()
  expect(session).toMatchObject({ signedIn: true, population: 'CITIZEN' })
})

test('a passkey is set up from the settings, and a password that is not changed after all stays', async ({ page, context, say }) => {
  await authenticator(page)
  const { username, password } = await newcomer()
  await page.goto('/login/portal?to=/settings')
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await page.getByRole('link', { name: say('settings:errands.passkey.go') }).click()
  await press(page, '#registerWebAuthn')
  await expect(page.getByRole('alert')).toHaveText(say('settings:errands.passkey.done'))
  const passkeys = page.getByRole('region', { name: say('settings:passkeys.title') })
  await expect(passkeys.getByRole('listitem')).toContainText('phone')
  // An address that somebody made up says nothing of what has not happened.
  await page.goto('/settings?errand=password&outcome=done')
  await expect(passkeys).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('link', { name: say('settings:errands.password.go') }).click()
  await page.locator('[name="cancel-aia"]').click()
  await expect(page.getByRole('alert')).toHaveText(say('settings:errands.password.cancelled'))
  await passkeys.getByRole('link', { name: say('settings:passkeys.remove') }).click()
  // Taking one away is confirmed with a passkey.
  await press(page, '#authenticateWebAuthnButton')
  await page.locator('#kc-accept').click()
  await expect(page.getByRole('alert')).toHaveText(say('settings:errands.removal.done'))
  await expect(passkeys).toHaveCount(0)
  const session = await (await context.request.get('/session')).json()
  expect(session).toMatchObject({ signedIn: true, population: 'CITIZEN' })
})

test('who lost the device with the only passkey has it removed at a window, sets up another, and is told by mail', async ({ page, browser, baseURL, say, meet }) => {
  const person = await newcomer({ email: true })
  await authenticator(page, 'lost')
  await enter(page, person)
  await page.getByRole('link', { name: say('settings:errands.passkey.go') }).click()
  await press(page, '#registerWebAuthn')
  await expect(page.getByRole('alert')).toHaveText(say('settings:errands.passkey.done'))

  const another = await browser.newContext({ baseURL, locale: 'zh-CN' })
  const tab = await another.newPage()
  await authenticator(tab, 'found')
  await enter(tab, person)
  // By the password alone nobody adds a passkey to an account that has one.
  await tab.getByRole('link', { name: say('settings:errands.passkey.go') }).click()
  await expect(tab.locator('#authenticateWebAuthnButton')).toBeVisible()
  await tab.goto('/me')
  await tab.getByRole('button', { name: say('me:identity.show') }).click()
  const code = await tab.getByRole('status').locator('strong').innerText()

  // What these pages have open ends with the sign-ins.
  for (const left of [page, tab]) await left.goto('about:blank')

  const { page: desk } = await meet('zhangmin')
  await desk.goto('/desk/people')
  await desk.getByLabel(say('people:window.name'), { exact: true }).fill('new')
  await desk.getByLabel(say('people:window.number'), { exact: true }).fill(identityNumber())
  await desk.getByLabel(say('people:window.code')).fill(code)
  await desk.getByRole('button', { name: say('people:window.go') }).click()
  await desk.getByRole('button', { name: say('people:lost.go') }).click()
  await desk.getByRole('button', { name: say('people:lost.yes') }).click()
  await expect(desk.getByText(say('people:lost.done', { count: 1 }))).toBeVisible()

  const signedIn = async () => (await (await another.request.get('/session')).json()).signedIn
  await expect.poll(signedIn).toBe(false)
  // A sign-in of the same second counts as one of those that have ended.
  await tab.waitForTimeout(1_500)
  await enter(tab, person)
  await tab.getByRole('link', { name: say('settings:errands.passkey.go') }).click()
  await press(tab, '#registerWebAuthn')
  await expect(tab.getByRole('alert')).toHaveText(say('settings:errands.passkey.done'))
  const passkeys = tab.getByRole('region', { name: say('settings:passkeys.title') })
  await expect(passkeys.getByRole('listitem')).toHaveCount(1)
  await expect(passkeys).toContainText('found')
  await another.close()
  await expect.poll(() => subjectsFor(person)).toHaveLength(2)
})

test('signing out everywhere ends what other devices have open within a second', async ({ page, browser, baseURL, say }) => {
  const { username, password } = await newcomer()
  const elsewhere = await browser.newContext({ baseURL })
  const other = await elsewhere.newPage()
  for (const tab of [page, other]) {
    await tab.goto('/login/portal?to=/settings')
    await tab.locator('#username').fill(username)
    await tab.locator('#password').fill(password)
    await tab.locator('#kc-login').click()
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.getByRole('button', { name: say('settings:everywhere.go') }).click()
  await expect(page).toHaveURL('/')
  const session = async (context) => (await (await context.request.get('/session')).json()).signedIn
  await expect.poll(() => session(elsewhere), { timeout: 2_000 }).toBe(false)
  expect(await session(page.context())).toBe(false)
  await elsewhere.close()
})

test.describe('without a passkey', () => {
  // The browser's console names what was refused.
  test.use({ expectedStatus: 400 })

  test('nobody is signed in as strongly as with one', async ({ page }) => {
    const { username, password } = await newcomer()
    await page.goto('/login/portal?to=/problems&acr_values=phr')
    await page.locator('#username').fill(username)
    await page.locator('#password').fill(password)
    await page.locator('#kc-login').click()
    await expect(page.locator('#username')).toBeHidden()
    expect((await (await page.request.get('/session')).json()).signedIn).toBe(false)
  })
})

/** Where a program sends somebody to set one up; back comes the browser to a page of the suite. */
const setUp =
  '/auth/realms/yiwang/protocol/openid-connect/auth?client_id=demo-citizen&response_type=code&scope=openid' +
  `&redirect_uri=${encodeURIComponent(`${suite.gateway}/problems`)}` +
  `&code_challenge=${'A'.repeat(43)}&code_challenge_method=S256&kc_action=webauthn-register-passwordless`

/** Signs in by name and password, to the settings. */
async function enter(page, { username, password }) {
  await page.goto('/login/portal?to=/settings')
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
}

/** The buttons of these pages do nothing until their scripts have run. */
async function press(page, button) {
  await page.waitForURL('**/auth/**')
  await page.locator(button).click()
}

/** A device with a fingerprint, as Chromium plays one; its owner names the key and agrees at once. */
async function authenticator(page, name = 'phone') {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  page.on('dialog', (dialog) => dialog.accept(name))
}

/** A number of somebody who does not exist (GB 11643), another one each time. */
function identityNumber() {
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(Math.random() * 18_000))).toISOString().slice(0, 10)
  const digits = `339900${day.replaceAll('-', '')}${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11), 0)
  return digits + '10X98765432'[sum % 11]
}
