import { down, empty, holding } from '../states.js'

const receipt = {
  id: '01a3f000-0000-7000-8000-000000000701',
  recipient: {
    client: '01a3f000-0000-7000-8000-000000000801',
    name: '停车助手 Parking',
    organisation: '西湖停车服务有限公司',
    logo: null,
  },
  purpose: '替您申请和续办停车证，并在到期前提醒您',
  data: ['cases.read', 'cases.submit'],
  givenAt: '2026-11-23T02:00:00Z',
  endedAt: null,
  endedBy: null,
}

const ended = {
  ...receipt,
  id: '01a3f000-0000-7000-8000-000000000702',
  endedAt: '2026-11-24T02:00:00Z',
  endedBy: 'WITHDRAWAL',
}

const shown = {
  case: '01a3f000-0000-7000-8000-000000000402',
  shownSince: '2026-11-23T02:04:00Z',
  lastShownAt: '2026-11-24T03:10:00Z',
  withdrawnAt: null,
  givenAgainAt: null,
}

const cases = [
  shown,
  { ...shown, case: '01a3f000-0000-7000-8000-000000000401', withdrawnAt: '2026-11-25T06:00:00Z' },
]

/** The cases under the first receipt, opened. */
async function casesShown(tab, { say }) {
  await tab.route(
    (url) => url.pathname === `/v1/consents/${receipt.id}/cases`,
    (route) => route.fulfill({ json: { items: cases, next: null } }),
  )
  await holding('/v1/consents', [receipt, ended])(tab)
  await tab.getByText(say('consents:cases.title')).first().click()
}

export default [
  {
    name: 'consents',
    path: '/consents',
    as: 'lixiaomei',
    smoke: true,
    act: holding('/v1/consents', [receipt, ended]),
    look: 'Which application may see and do what, for what, since when; the way to withdraw it.',
  },
  {
    name: 'consents-cases',
    says: 'consents:cases.give',
    path: '/consents',
    as: 'lixiaomei',
    act: casesShown,
    look: 'Which cases it was shown, since when and when last; one that it is not shown any more, and the way back.',
  },
  {
    name: 'consents-none',
    says: 'consents:page.none',
    path: '/consents',
    as: 'lixiaomei',
    act: empty('/v1/consents'),
    look: 'Nothing consented to, and when one is asked.',
  },
  {
    name: 'consents-down',
    says: 'failure.busy.title',
    path: '/consents',
    as: 'lixiaomei',
    act: down('/v1/consents'),
    status: 503,
    look: 'What is kept, and what to do.',
  },
]
