import { test } from '@playwright/test'
import { pages, open } from './pages.js'
import { results } from './suite.js'
import { as } from './watched.js'

for (const page of pages) {
  test.describe(page.name, () => {
    test.use(as(page.as))
    test('is photographed', async ({ page: tab }, { project }) => {
      await open(tab, page)
      await tab.screenshot({ path: results(`screenshots/${page.name}-${project.name}.png`), fullPage: true })
    })
  })
}
