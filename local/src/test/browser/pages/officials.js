import { empty, full, longName } from '../states.js'

const one = (username) => async (api) => {
  const { items } = await api.get(`/v1/officials?q=${username}`)
  return `/desk/officials/${items[0].id}`
}

const chosen =
  (text) =>
  async (tab, { say }) => {
    const file = { name: 'officials.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await tab.getByLabel(say('officials:import.file')).setInputFiles(file)
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
    name: 'officials-add',
    path: '/desk/officials',
    as: 'huanglei',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('officials:add.button') }).click()
      const sheet = tab.getByRole('dialog')
      await sheet.getByRole('button', { name: say('officials:add.confirm') }).click()
    },
    look: 'What has to be said of a new official, and what is missing.',
  },
  {
    name: 'official-lend',
    path: one('zhoufang'),
    as: 'huanglei',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('officials:lend.button') }).first().click()
      await tab.getByRole('dialog').waitFor()
    },
    look: 'That a post is lent for some days, and to whom.',
  },
  {
    name: 'officials-import',
    path: '/desk/officials/import',
    as: 'huanglei',
    look: 'How a file has to look and where to choose it.',
  },
  {
    name: 'officials-import-faults',
    path: '/desk/officials/import',
    as: 'huanglei',
    act: chosen('username,name,email,department,duty\n,吴燕,x,没有的局,RULE\n'),
    says: 'officials:import.faults-text',
    look: 'What is wrong, where, and that nothing was changed.',
  },
  {
    name: 'officials-import-good',
    path: '/desk/officials/import',
    as: 'huanglei',
    act: chosen('username,name,email,department,duty\nnewcomer1,吴燕,w@office.example,杭州市西湖区民政局,DECIDE\n'),
    says: 'officials:import.good',
    look: 'What the file would do, and that it is not done yet.',
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
    says: 'desk:gate.other-post',
    path: '/desk/officials',
    as: 'zhangmin',
    look: 'That this is for administrators.',
  },
]
