import { empty } from '../states.js'

export default [
  {
    name: 'desk-inbox',
    path: '/desk/inbox',
    as: 'qianwei',
    look: 'What happened that concerns me, what is unread, and the way to each case.',
  },
  {
    name: 'desk-inbox-none',
    says: 'alerts:alerts.none',
    path: '/desk/inbox',
    as: 'qianwei',
    act: empty('/v1/notifications'),
    look: 'Nothing has happened yet, and what will be here.',
  },
  {
    name: 'desk-supervision',
    path: '/desk/supervision?light=ALL',
    as: 'qianwei',
    look: 'What waits where, since when it is due, its light; nobody’s name.',
  },
  {
    name: 'desk-supervision-none',
    says: 'supervision:waiting.none-red',
    path: '/desk/supervision',
    as: 'qianwei',
    act: empty('/v1/queues/supervised'),
    look: 'Nothing is overdue.',
  },
  {
    name: 'desk-supervision-other',
    says: 'desk:gate.other-post',
    path: '/desk/supervision',
    as: 'zhangmin',
    look: 'That supervision needs another post.',
  },
]
