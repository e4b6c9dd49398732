import { parking } from '../world.js'

const good = { accessibility: 100, 'best-practices': 100 }

export default [
  {
    name: 'home',
    path: '/',
    smoke: true,
    marks: { ...good, seo: 95 },
    look: 'I find here whatever I need from government; the search box is the first thing I see.',
  },
  {
    name: 'home-signed-in',
    path: '/',
    as: 'lixiaomei',
    look: 'The same, and what of mine is under way.',
  },
  {
    name: 'search',
    path: '/search?q=停车',
    look: 'What fits, who does it, how long, how many visits, and apply.',
  },
  {
    name: 'search-nothing',
    path: '/search?q=xyzzy',
    look: 'Nothing fits; what else I can do.',
  },
  {
    name: 'item',
    path: `/items/${parking}`,
    smoke: true,
    marks: { ...good, seo: 95 },
    look: 'Five facts in one glance, what to bring, one button to begin.',
  },
  {
    name: 'nowhere',
    path: '/nowhere',
    look: 'There is no such page; where to go instead.',
  },
]
