import { down, empty } from '../states.js'

export default [
  {
    name: 'accesses',
    path: '/accesses',
    as: 'lixiaomei',
    smoke: true,
    look: 'Who was shown what of mine and when, by day; where to complain.',
  },
  {
    name: 'accesses-none',
    says: 'accesses:page.none',
    path: '/accesses',
    as: 'lixiaomei',
    act: empty('/v1/access-records'),
    look: 'Nobody has looked.',
  },
  {
    name: 'accesses-down',
    says: 'failure.busy.title',
    path: '/accesses',
    as: 'lixiaomei',
    act: down('/v1/access-records'),
    status: 503,
    look: 'What is kept, and what to do.',
  },
  {
    name: 'accesses-signed-out',
    path: '/accesses',
    look: 'What this is for, and the way in.',
  },
]
