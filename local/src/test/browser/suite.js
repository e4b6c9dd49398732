// The running suite and the browser of this machine: what every check needs to know, from suite.json and the environment.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const target = fileURLToPath(new URL('../../../target/', import.meta.url))

export const suite = JSON.parse(readFileSync(process.env.YIWANG_SUITE ?? `${target}suite.json`, 'utf8'))

/** Where results go. */
export const results = (name) => `${target}${name}`

export const account = (username) => suite.accounts.find((one) => one.username === username)

/** Debian's Chromium: nothing is downloaded, and the browser itself calls nobody. */
export const browser = {
  executablePath: process.env.CHROMIUM ?? execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
  ],
}

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
export const desktop = { viewport: { width: 1440, height: 900 } }

/** The four ways every page is looked at. */
export const views = [
  { name: 'phone-zh', use: { ...phone, locale: 'zh-CN' } },
  { name: 'phone-en', use: { ...phone, locale: 'en-GB' } },
  { name: 'desktop-zh', use: { ...desktop, locale: 'zh-CN' } },
  { name: 'desktop-en', use: { ...desktop, locale: 'en-GB' } },
]
