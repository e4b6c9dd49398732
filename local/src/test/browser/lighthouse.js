// Lighthouse with the machine's Chromium. Without arguments it fails when a page has less than the marks pages.js wants
// of it; with --speed N it measures how fast each such page is for who has never been here, N times, prints the medians of
// the mark and of what it is made of, writes them into target/bench-pages.json and fails nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium } from '@playwright/test'
import { pages } from './pages.js'
import { apiOf, signIn } from './people.js'
import { browser, results, suite } from './suite.js'

const GOAL = 95
const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  SI: 'speed-index',
  CLS: 'cumulative-layout-shift',
}
const marked = pages.filter((page) => page.marks)

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
    const { categories, audits } = await look(page, Object.keys(page.marks))
    for (const [id, least] of Object.entries(page.marks)) {
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
    const runs = []
    for (let run = 0; run < speed; run++) runs.push(await look(page, ['performance']))
    const found = runs.map(({ categories }) => Math.round(categories.performance.score * 100))
    const metrics = Object.entries(METRICS).map(([name, id]) => [name, middle(runs, ({ audits }) => audits[id].numericValue)])
    const median = middle(found, (mark) => mark)
    const parts = metrics.map(([name, value]) => `${name} ${name === 'CLS' ? value.toFixed(3) : `${Math.round(value)} ms`}`)
    console.log(`${page.name.padEnd(14)} ${median} (${found.join(', ')}; goal ${GOAL}): ${parts.join(', ')}`)
    medians[page.name] = { median, found, goal: GOAL, metrics: Object.fromEntries(metrics) }
  }
  writeFileSync(results('bench-pages.json'), JSON.stringify(medians, undefined, 2))
  return 0
}

function middle(runs, of) {
  return runs.map(of).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)]
}

/** Lighthouse now and then misses the beginning of a page in what it records, and asks to be run again. */
async function look(page, onlyCategories, more = 2) {
  const path = typeof page.path === 'function' ? await page.path(apiOf(context.request)) : page.path
  const { lhr } = await lighthouse(suite.gateway + path, { port, logLevel: 'error', onlyCategories })
  if (lhr.runtimeError?.code === 'NO_NAVSTART' && more > 0) return look(page, onlyCategories, more - 1)
  if (lhr.runtimeError) throw new Error(`${page.name}: ${lhr.runtimeError.message}`)
  return lhr
}

/** The browser is signed in as this person, or as nobody. */
async function be(username) {
  await context.clearCookies()
  if (!username) return
  const tab = await context.newPage()
  await signIn(tab, username)
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
