import { defineConfig } from '@playwright/test'
import config from './playwright.config.js'
import { results, views } from './suite.js'

// Every page in all four views, photographed whole into one folder with an index.
export default defineConfig({
  ...config,
  outputDir: results('screenshots-run'),
  globalTeardown: './screenshots.index.js',
  projects: views.map((view) => ({ ...view, testMatch: 'screenshots.js' })),
})
