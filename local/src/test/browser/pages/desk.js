import { expect } from '@playwright/test'
import { down, empty, full, longItem, longName } from '../states.js'

const good = { accessibility: 100, 'best-practices': 100 }

/** The first case of the queue on which this official may do this. */
const caseFor = (action) => async (api) => {
  const { items } = await api.get('/v1/queues?limit=100')
  const found = items.find(({ actions }) => actions.some(({ name }) => name === action))
  if (!found) throw new Error(`The demo world has no case for ${action}`)
  return `/desk/cases/${found.id}?act=${action}`
}

export default [
  {
    name: 'desk',
    path: '/desk',
    as: 'zhangmin',
    smoke: true,
    marks: good,
    look: 'What to do next and why; what waits, with its lights.',
  },
  {
    name: 'desk-none',
    says: 'desk:queue.none.todo',
    path: '/desk',
    as: 'zhangmin',
    act: empty('/v1/queues'),
    look: 'Nothing waits for me.',
  },
  {
    name: 'desk-many',
    path: '/desk?view=all',
    as: 'zhangmin',
    act: full('/v1/queues', (one) => ({ ...one, applicantName: longName, item: { ...one.item, name: longItem } })),
    look: 'A hundred cases with long names: the next one and its reason still on top.',
  },
  {
    name: 'desk-down',
    says: 'failure.busy.title',
    path: '/desk',
    as: 'zhangmin',
    act: down('/v1/queues'),
    status: 503,
    look: 'That the queue cannot be had now, and what to do.',
  },
  {
    name: 'desk-signed-out',
    path: '/desk',
    look: 'This is for officials; the way in, and the way to the portal.',
  },
  {
    name: 'desk-citizen',
    path: '/desk',
    as: 'lixiaomei',
    look: 'Whose session this is, and what happens to it.',
  },
  {
    name: 'desk-accept',
    path: caseFor('ACCEPT'),
    as: 'zhangmin',
    smoke: true,
    look: 'What will happen, and word for word what the citizen will read.',
  },
  {
    name: 'desk-decide',
    path: caseFor('DECIDE'),
    as: 'zhaoli',
    act: async (tab, { say }) => {
      await tab.getByRole('radio', { name: say('desk:choice.REFUSED'), exact: true }).check()
      await tab.getByRole('textbox', { name: say('desk:field.reasons.label') }).fill('所提交的经营场所证明已过期。')
      await expect(tab.getByText(say('desk:reads.message'))).toBeVisible()
    },
    look: 'The decision with its reasons, and the message as the citizen will read it.',
  },
  {
    name: 'desk-decline',
    path: caseFor('DECLINE'),
    as: 'zhangmin',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('desk:act.DECLINE.confirm') }).click()
      await expect(tab.getByText(say('desk:field.reasons.missing'))).toBeVisible()
    },
    look: 'What is still to be said before this can be done.',
  },
  {
    name: 'desk-review',
    path: caseFor('START_REVIEW'),
    as: 'zhoufang',
    says: 'desk:reads.nothing',
    look: 'That I become the handler, and that nothing is sent.',
  },
  {
    name: 'desk-deliver',
    path: caseFor('DELIVER'),
    as: 'zhoufang',
    act: async (tab, { say }) => {
      await tab.getByRole('dialog').getByRole('radio').first().check()
      await expect(tab.getByText(say('desk:reads.message'))).toBeVisible()
    },
    look: 'How it is delivered; that the case is then closed.',
  },
  {
    name: 'desk-help',
    path: '/desk',
    as: 'zhangmin',
    act: (tab, { say }) => tab.getByRole('button', { name: say('desk:help.button') }).click(),
    says: 'desk:help.title',
    look: 'Which keys there are, and how letters are switched off.',
  },
  {
    name: 'desk-case',
    path: async (api) => (await caseFor('START_REVIEW')(api)).split('?')[0],
    as: 'zhoufang',
    smoke: true,
    look: 'Who asks for what, with what; the clock; what I may do.',
  },
]
