// Lighthouse with the machine's Chromium. Without arguments it checks the marks of every page in lighthouse.pages.js and
// fails below them; with --speed N it prints, as JSON, the median of N performance marks of each page and fails nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from '@playwright/test'
import { account, browser, suite } from './suite.js'
import { marked } from './lighthouse.pages.js'

const speed = process.argv[2] === '--speed' ? Number(process.argv[3]) : 0
const port = await freePort()
const folder = mkdtempSync(join(tmpdir(), 'yiwang-lighthouse-'))
const context = await chromium.launchPersistentContext(folder, {
  ...browser,
  args: [...browser.args, `--remote-debugging-port=${port}`],
  locale: 'zh-CN',
})
try {
  process.exitCode = speed ? await speeds() : await marks()
} finally {
  await context.close()
  rmSync(folder, { recursive: true, force: true })
}

async function marks() {
  let below = 0
  for (const page of marked) {
    await be(page.as)
    const { categories, audits } = await look(page, Object.keys(page.least))
    for (const [id, least] of Object.entries(page.least)) {
      const { score, auditRefs } = categories[id]
      const mark = Math.round(score * 100)
      console.log(`${page.name.padEnd(14)} ${id.padEnd(16)} ${mark}`)
      if (mark >= least) continue
      below++
      auditRefs
        .map((ref) => ({ ...ref, audit: audits[ref.id] }))
        .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
        .forEach(({ audit }) => console.log(`  ${audit.title}: ${JSON.stringify(audit.details?.items ?? audit.displayValue)}`))
    }
  }
  return below ? 1 : 0
}

async function speeds() {
  const medians = {}
  for (const page of marked) {
    await be(page.as)
    const found = []
    for (let run = 0; run < speed; run++) {
      const { categories } = await look(page, ['performance'])
      found.push(Math.round(categories.performance.score * 100))
    }
    medians[page.name] = found.sort((a, b) => a - b)[Math.floor(speed / 2)]
  }
  console.log(JSON.stringify(medians))
  return 0
}

async function look(page, onlyCategories) {
  const { lhr } = await lighthouse(suite.gateway + page.path, {
    port,
    logLevel: 'error',
    onlyCategories,
    disableStorageReset: true,
  })
  if (lhr.runtimeError) throw new Error(`${page.name}: ${lhr.runtimeError.message}`)
  return lhr
}

/** The browser is signed in as this person, or as nobody. */
async function be(username) {
  await context.clearCookies()
  if (!username) return
  const { password, role } = account(username)
  const tab = await context.newPage()
  await tab.goto(`${suite.gateway}/login/${role === 'official' ? 'desk' : 'portal'}`)
  await tab.locator('#username').fill(username)
  await tab.locator('#password').fill(password)
  await tab.locator('#kc-login').click()
  await tab.waitForURL((address) => !address.pathname.startsWith('/auth/'))
  await tab.close()
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = server.address()
      server.close(() => resolve(found))
    })
  })
}
