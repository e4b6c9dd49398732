import { defineConfig } from '@playwright/test'
import { browser, results, suite, views } from './suite.js'

// Journeys on a phone in Chinese, every page in all four views.
export default defineConfig({
  testDir: '.',
  outputDir: results('browser'),
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 45_000,
  reporter: [['list']],
  use: { baseURL: suite.gateway, launchOptions: browser, screenshot: 'only-on-failure' },
  projects: [
    { name: 'sign-in', testMatch: 'sign-in.setup.js' },
    { name: 'journeys', testMatch: '*.journey.js', use: views[0].use, dependencies: ['sign-in'] },
    ...views.map((view) => ({ ...view, testMatch: 'pages.spec.js', dependencies: ['sign-in'] })),
  ],
})
