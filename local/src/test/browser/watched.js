import { test as base, expect } from '@playwright/test'
import { results } from './suite.js'

/** Where a signed-in browser's state is kept between tests. */
export const stateOf = (username) => results(`browser-sessions/${username}.json`)

/** The settings of a test that somebody signed in sees; nobody if absent. */
export const as = (username) => (username ? { storageState: stateOf(username) } : {})

const TOKEN = /eyJ[\w-]{8,}\.[\w-]{8,}|access_token|refresh_token|id_token/

/**
 * A tab that is watched all the time: nothing but the suite is asked, nothing breaks the security policy, no script
 * fails, nothing is written to the console as an error, and no token is where a script could read it.
 */
export const test = base.extend({
  expectedStatus: [0, { option: true }],
  page: async ({ page, baseURL, expectedStatus }, use) => {
    const faults = []
    page.on('console', (line) => {
      const expected = expectedStatus && line.text().includes(`status of ${expectedStatus}`)
      if (line.type() === 'error' && !expected) faults.push(`console: ${line.text()} at ${line.location().url}`)
    })
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
    page.on('request', (request) => {
      const address = new URL(request.url())
      if (address.protocol.startsWith('http') && address.origin !== new URL(baseURL).origin) {
        faults.push(`third party: ${request.url()}`)
      }
    })
    await page.addInitScript(() =>
      addEventListener('securitypolicyviolation', (violation) =>
        console.error(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`),
      ),
    )
    await use(page)
    expect(await stored(page)).not.toMatch(TOKEN)
    expect(faults).toEqual([])
  },
})

/** Everything a script of the page can read of what the browser keeps. */
async function stored(page) {
  const kept = await page.context().storageState({ indexedDB: true })
  const readable = await page.evaluate(() => [document.cookie, { ...sessionStorage }])
  return JSON.stringify([kept.origins, readable])
}

export { expect }
