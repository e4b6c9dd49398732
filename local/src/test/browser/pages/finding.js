import { down, preferring, slow } from '../states.js'
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
    name: 'home-large',
    path: '/',
    as: 'lixiaomei',
    act: preferring({ size: 'large' }),
    look: 'The same in large letters; nothing is cut off.',
  },
  {
    name: 'search-slow',
    path: '/search?q=停车',
    act: slow('/v1/items'),
    busy: true,
    look: 'That something is coming, in the shape it will have.',
  },
  {
    name: 'search-down',
    says: 'failure.busy.title',
    path: '/search?q=停车',
    act: down('/v1/items'),
    status: 503,
    look: 'That it is not my fault, and what I can do.',
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
    name: 'item-dark',
    path: `/items/${parking}`,
    act: preferring({ theme: 'dark', size: 'large' }),
    look: 'The same by night and in large letters.',
  },
  {
    name: 'nowhere',
    says: 'not-found.title',
    path: '/nowhere',
    look: 'There is no such page; where to go instead.',
  },
]
