// The test every check and journey is written with.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { apiOf, signIn } from './people.js'
import { results } from './suite.js'
import { textsIn } from './texts.js'

const TOKEN = /eyJ[\w-]{8,}\.[\w-]{8,}|access_token|refresh_token|id_token/
const sessions = results('browser/sessions')

/**
 * A tab that is watched all the time: nothing but the suite is asked, every page of it carries the strict policy and
 * breaks nothing of it, no script fails, nothing is written to the console as an error, and no token is where a script
 * could read it.
 */
export const test = base.extend({
  /** Who is signed in; nobody if absent. Each person signs in once a run. */
  account: [undefined, { option: true }],
  /** What is no mistake here although the browser's console calls it an error: a status, or the network's own word. */
  expectedStatus: [0, { option: true }],

  storageState: async ({ account, browser }, use) => use(account ? await stateOf(account, browser) : undefined),

  /** The portal's own words in the language of this view: say('nav.home'), say('desk:account.title'). */
  say: async ({ locale }, use) => use(await textsIn(locale)),

  /** The API as the person in this tab may call it, to prepare what the page shows. */
  api: async ({ context }, use) => use(apiOf(context.request)),

  /** One more person, in a browser of their own: const { page } = await meet('zhoufang'). */
  meet: async ({ browser, baseURL }, use) => {
    const met = []
    await use(async (username) => {
      const context = await browser.newContext({ storageState: await stateOf(username, browser) })
      const page = await context.newPage()
      met.push({ context, faults: watch(page, new URL(baseURL).origin) })
      return { page, api: apiOf(context.request) }
    })
    for (const { context, faults } of met) {
      await context.close()
      expect(faults).toEqual([])
    }
  },

  page: async ({ page, baseURL, expectedStatus }, use) => {
    const faults = watch(page, new URL(baseURL).origin, expectedStatus)
    await use(page)
    expect(await stored(page)).not.toMatch(TOKEN)
    expect(faults).toEqual([])
  },
})

/** Watches one more tab of a test, of another person for instance; gives the list its faults come into. */
export function watch(page, origin, expectedStatus = 0) {
  const faults = []
  page.on('console', (line) => {
    const expected = expectedStatus && new RegExp(`status of ${expectedStatus}|net::${expectedStatus}`).test(line.text())
    if (line.type() === 'error' && !expected) faults.push(`console: ${line.text()} at ${line.location().url}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const address = new URL(request.url())
    if (address.protocol.startsWith('http') && address.origin !== origin) faults.push(`third party: ${request.url()}`)
  })
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (!response.request().isNavigationRequest() || response.status() >= 300 || pathname.startsWith('/auth/')) return
    const policy = response.headers()['content-security-policy'] ?? ''
    if (!policy.startsWith("default-src 'none'") || /unsafe|nonce|\*/.test(policy)) faults.push(`policy: ${policy}`)
  })
  page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (violation) =>
      console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`),
    ),
  )
  return faults
}

async function stateOf(account, browser) {
  const file = `${sessions}/${account}.json`
  if (!existsSync(file)) {
    const context = await browser.newContext({ storageState: undefined })
    await signIn(await context.newPage(), account)
    mkdirSync(sessions, { recursive: true })
    const whole = `${file}.${process.pid}`
    writeFileSync(whole, JSON.stringify(await context.storageState()))
    renameSync(whole, file)
    await context.close()
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Everything a script of the page can read of what the browser keeps. */
async function stored(page) {
  const kept = await page.context().storageState({ indexedDB: true })
  const readable = page.url().startsWith('http')
    ? await page.evaluate(() => [document.cookie, { ...sessionStorage }])
    : []
  return JSON.stringify([kept.origins, readable])
}

export { expect }
