import { defineConfig } from '@playwright/test'
import { browser, results, suite, views } from './suite.js'

const [phone, ...others] = views

// Everything on a phone in Chinese; what is marked @smoke in the other three views too.
export default defineConfig({
  testDir: '.',
  outputDir: results('browser'),
  globalSetup: './fresh.js',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  globalTimeout: 1_200_000,
  expect: { timeout: 20_000 },
  reporter: [['dot']],
  use: {
    baseURL: suite.gateway,
    launchOptions: browser,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
  },
  projects: [
    { ...phone, testMatch: ['**/*.journey.js', 'pages.spec.js'] },
    ...others.map((view) => ({ ...view, testMatch: ['**/*.journey.js', 'pages.spec.js'], grep: /@smoke/ })),
  ],
})
