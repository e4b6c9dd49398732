import axe from 'axe-core'
import { open, pages } from './pages.js'
import { expect, test } from './watched.js'

for (const page of pages) {
  test.describe(page.name, { tag: page.smoke ? '@smoke' : [] }, () => {
    test.use({ account: page.as, expectedStatus: page.status ?? 0 })

    test('is accessible by day and night, fits narrow screens and speaks one language', async ({ page: tab, locale, say, api }) => {
      await open(tab, page, { say, api })
      await expect(tab).toHaveTitle(/\S/)
      expect(await tab.evaluate(() => document.documentElement.lang)).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en')
      await tab.evaluate(axe.source)
      expect(await findings(tab, {})).toEqual([])
      await tab.evaluate(stillness)
      await tab.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(tab, { runOnly: ['color-contrast'] }), 'by night').toEqual([])
      // WCAG 1.4.10: 320 CSS pixels are 1280 at four times the size.
      await tab.setViewportSize({ width: 320, height: 844 })
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}

/** Colours change at once, so that none is measured on its way to another. */
function stillness() {
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
  document.adoptedStyleSheets.push(still)
}

async function findings(tab, rules) {
  const { violations } = await tab.evaluate((options) => globalThis.axe.run(options), { ...rules, resultTypes: ['violations'] })
  const told = ({ html, failureSummary }) => `${html} ${failureSummary}`
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(told).join('\n')}`)
}
