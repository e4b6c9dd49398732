import { pages, open } from './pages.js'
import { results } from './suite.js'
import { test } from './watched.js'

for (const page of pages) {
  test.describe(page.name, () => {
    test.use({ account: page.as, expectedStatus: page.status ?? 0 })
    test('is photographed', async ({ page: tab, say, api }, { project }) => {
      await open(tab, page, { say, api })
      await tab.screenshot({ path: results(`screenshots/${page.name}-${project.name}.png`), fullPage: true })
    })
  })
}
