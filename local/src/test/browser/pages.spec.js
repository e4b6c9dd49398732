import axe from 'axe-core'
import { open, pages } from './pages.js'
import { as, expect, test } from './watched.js'

for (const page of pages) {
  test.describe(page.name, () => {
    test.use({ ...as(page.as), expectedStatus: page.status ?? 0 })

    test('is accessible by day and night, fits narrow screens and speaks one language', async ({ page: tab }, { project }) => {
      await open(tab, page)
      await expect(tab).toHaveTitle(/\S/)
      expect(await tab.evaluate(() => document.documentElement.lang)).toBe(project.name.endsWith('zh') ? 'zh-CN' : 'en')
      await tab.evaluate(axe.source)
      for (const colorScheme of ['light', 'dark']) {
        await tab.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await findings(tab), colorScheme).toEqual([])
      }
      // WCAG 1.4.10: 320 CSS pixels are 1280 at four times the size.
      await tab.setViewportSize({ width: 320, height: 844 })
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}

async function findings(tab) {
  const { violations } = await tab.evaluate(() => globalThis.axe.run())
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map((node) => `${node.html} ${node.any[0]?.message ?? ''}`).join(' | ')}`)
}
