// The pages Lighthouse marks, and the least each category may have.
import { parking } from './pages.js'

const good = { accessibility: 100, 'best-practices': 100 }

export const marked = [
  { name: 'home', path: '/', least: { ...good, seo: 95 } },
  { name: 'item', path: `/items/${parking}`, least: { ...good, seo: 95 } },
]
