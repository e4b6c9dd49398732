import { back, down, empty, full, longItem } from '../states.js'

/** The newest case of the signed-in person that is in one of these states. */
const caseIn =
  (...states) =>
  async (api) => {
    const { items } = await api.get(`/v1/cases?limit=50&status=${states.join(',')}`)
    if (!items.length) throw new Error(`The demo world has no case that is ${states.join(' or ')}`)
    return `/cases/${items[0].id}`
  }

export default [
  {
    name: 'cases',
    path: '/cases',
    as: 'lixiaomei',
    smoke: true,
    look: 'What of mine runs, where it stands, what I have to do.',
  },
  {
    name: 'cases-signed-out',
    path: '/cases',
    look: 'Why I see nothing here, and the way in.',
  },
  {
    name: 'cases-none',
    says: 'cases.none',
    path: '/cases',
    as: 'lixiaomei',
    act: empty('/v1/cases'),
    look: 'I have not applied for anything; how to begin.',
  },
  {
    name: 'cases-many',
    path: '/cases',
    as: 'lixiaomei',
    act: full('/v1/cases', (one) => ({ ...one, item: { ...one.item, name: longItem } })),
    look: 'A hundred cases with long names stay readable.',
  },
  {
    name: 'cases-down',
    says: 'failure.busy.title',
    path: '/cases',
    as: 'lixiaomei',
    act: down('/v1/cases'),
    status: 503,
    look: 'What is kept, and what to do.',
  },
  {
    name: 'case',
    path: caseIn('SUBMITTED', 'ACCEPTED', 'IN_REVIEW'),
    as: 'lixiaomei',
    smoke: true,
    look: 'Where it is, who has it, by when; what happened, what I can do.',
  },
  {
    name: 'case-withdraw',
    path: caseIn('SUBMITTED', 'ACCEPTED', 'IN_REVIEW'),
    as: 'lixiaomei',
    act: (tab, { say }) => tab.getByRole('button', { name: say('act.WITHDRAW.name') }).click(),
    look: 'What withdrawing means, and the way back.',
  },
  {
    name: 'case-why',
    path: caseIn('SUBMITTED', 'ACCEPTED', 'IN_REVIEW'),
    as: 'lixiaomei',
    act: (tab, { say }) => tab.getByText(say('clock.why')).click(),
    look: 'The days that count and those that do not, and the sentence of law.',
  },
  {
    name: 'case-decided',
    path: caseIn('CLOSED', 'DELIVERED', 'APPROVED', 'REFUSED'),
    as: 'lixiaomei',
    look: 'How it ended and why, and what I can do if I disagree.',
  },
  {
    name: 'case-proof',
    path: caseIn('CLOSED', 'DELIVERED', 'APPROVED', 'REFUSED'),
    as: 'lixiaomei',
    smoke: true,
    act: async (tab, { say }) => {
      await tab.getByText(say('case.proof')).click()
      await tab.getByRole('button', { name: say('proof:proof.verify') }).click()
      await tab.getByRole('button', { name: say('proof:proof.again') }).waitFor()
    },
    look: 'That everything stands as it was written, and how to take it along.',
  },
  {
    name: 'inbox',
    path: '/inbox',
    as: 'lixiaomei',
    look: 'What is new, what it means, the case it belongs to.',
  },
  {
    name: 'inbox-none',
    says: 'inbox.none',
    path: '/inbox',
    as: 'lixiaomei',
    act: empty('/v1/notifications'),
    look: 'There is nothing yet; what will come here.',
  },
  {
    name: 'settings',
    path: '/settings',
    as: 'lixiaomei',
    look: 'Language, size, theme; who is signed in, with what; the way out.',
  },
  {
    name: 'settings-passkey-done',
    path: '/settings?errand=e1',
    as: 'lixiaomei',
    act: back('passkey'),
    says: 'settings:errands.passkey.done',
    look: 'That the passkey is there and what it is good for.',
  },
  {
    name: 'settings-email',
    path: '/settings',
    as: 'lixiaomei',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('settings:email.change') }).click()
      await tab.getByRole('button', { name: say('settings:email.send') }).click()
    },
    says: 'settings:email.address-wrong',
    look: 'Where letters go, and what is needed to change that.',
  },
]
