import { empty, full, longName } from '../states.js'

const one = (username) => async (api) => {
  const { items } = await api.get(`/v1/officials?q=${username}`)
  return `/desk/officials/${items[0].id}`
}

export default [
  {
    name: 'officials',
    path: '/desk/officials',
    as: 'huanglei',
    look: 'Who works here, and whose post waits for a second person.',
  },
  {
    name: 'officials-none',
    says: 'desk:officials.none',
    path: '/desk/officials',
    as: 'huanglei',
    act: empty('/v1/officials'),
    look: 'Nobody was found, and what to do.',
  },
  {
    name: 'officials-many',
    path: '/desk/officials',
    as: 'huanglei',
    act: full('/v1/officials', (official) => ({ ...official, name: longName })),
    look: 'A hundred officials with long names.',
  },
  {
    name: 'official',
    path: one('zhoufang'),
    as: 'huanglei',
    look: 'The posts held, since when, by whose hand, and what can be done.',
  },
  {
    name: 'official-grant',
    path: one('zhoufang'),
    as: 'huanglei',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('desk:officials.grant.button') }).click()
      await tab.getByRole('dialog').waitFor()
    },
    look: 'What has to be said to give a post.',
  },
  {
    name: 'official-own',
    says: 'desk:officials.own',
    path: one('huanglei'),
    as: 'huanglei',
    look: 'That the own posts are the business of others.',
  },
  {
    name: 'officials-not-yours',
    says: 'desk:gate.no-post',
    path: '/desk/officials',
    as: 'zhangmin',
    look: 'That this is for administrators.',
  },
]
