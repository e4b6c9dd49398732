import { down } from '../states.js'

const number =
  (to) =>
  async (tab, { say }) => {
    await tab.getByLabel(say('me:identity.number')).fill(to)
    await tab.getByRole('button', { name: say('me:identity.go') }).click()
  }

export default [
  {
    name: 'me',
    says: 'me:identity.why',
    path: '/me',
    as: 'hejing',
    smoke: true,
    look: 'How surely I am known, why it matters, and the one field to have it raised.',
  },
  {
    name: 'me-wrong',
    says: 'me:identity.wrong',
    path: '/me',
    as: 'hejing',
    act: number('123'),
    look: 'What is wrong with the number.',
  },
  {
    name: 'me-known',
    path: '/me',
    as: 'lixiaomei',
    smoke: true,
    look: 'Nothing to do: known in person.',
  },
  {
    name: 'me-erasure',
    says: 'me:erasure.first',
    path: '/me',
    as: 'lixiaomei',
    act: (tab, { say }) => tab.getByRole('button', { name: say('me:erasure.begin') }).click(),
    look: 'What I have to end first, each a tap away.',
  },
  {
    name: 'me-erasure-sure',
    says: 'me:erasure.sure',
    path: '/me',
    as: 'hejing',
    act: (tab, { say }) => tab.getByRole('button', { name: say('me:erasure.begin') }).click(),
    look: 'That it cannot be undone, what stays, and the way back.',
  },
  {
    name: 'me-code',
    says: 'me:identity.code',
    path: '/me',
    as: 'wangjianguo',
    act: (tab, { say }) => tab.getByRole('button', { name: say('me:identity.show') }).click(),
    look: 'A code to read out, and how long it is good.',
  },
  {
    name: 'me-down',
    says: 'failure.busy.title',
    path: '/me',
    as: 'hejing',
    act: down('/v1/me/identity'),
    status: 503,
    look: 'What is kept, and what to do.',
  },
  {
    name: 'me-signed-out',
    path: '/me',
    look: 'What this is for, and the way in.',
  },
  {
    name: 'people',
    path: '/desk/people',
    as: 'zhangmin',
    smoke: true,
    look: 'Three fields from the document; that looking is recorded.',
  },
  {
    name: 'people-wrong',
    says: 'people:window.number-wrong',
    path: '/desk/people',
    as: 'zhangmin',
    act: (tab, { say }) => tab.getByRole('button', { name: say('people:window.go') }).click(),
    look: 'What is missing.',
  },
  {
    name: 'people-lost',
    says: 'people:lost.text',
    path: '/desk/people',
    as: 'zhangmin',
    act: async (tab, { say }) => {
      await tab.getByLabel(say('people:window.name'), { exact: true }).fill('李晓梅')
      await tab.getByLabel(say('people:window.number'), { exact: true }).fill('339900199003070026')
      await tab.getByRole('button', { name: say('people:window.go') }).click()
      await tab.getByRole('button', { name: say('people:lost.go') }).click()
    },
    look: 'Who it is; what is removed and what stays; a second word before it is done.',
  },
]
