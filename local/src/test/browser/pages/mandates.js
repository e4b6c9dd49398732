import { down, empty } from '../states.js'
import { parking } from '../world.js'

/** At least one mandate is there to be seen. */
const given = async (api) => {
  const { items } = await api.get('/v1/mandates?side=GRANTOR&limit=1')
  if (!items.length) {
    const agent = { name: '李晓梅', number: '339900199003070026' }
    await api.post('/v1/mandates', { agent, scope: { items: [parking], topics: ['HEALTH'] }, until: '2028-06-30' })
  }
  return '/mandates'
}

export default [
  {
    name: 'mandates',
    path: given,
    as: 'chensiyuan',
    smoke: true,
    look: 'Who acts for whom, in what, until when; what waits for me; how to end it.',
  },
  {
    name: 'mandates-none',
    says: 'mandates.none',
    path: '/mandates',
    as: 'lixiaomei',
    act: empty('/v1/mandates'),
    look: 'Nobody acts for me and I act for nobody; how to begin.',
  },
  {
    name: 'mandates-down',
    says: 'failure.busy.title',
    path: '/mandates',
    as: 'lixiaomei',
    act: down('/v1/mandates'),
    status: 503,
    look: 'What is kept, and what to do.',
  },
  {
    name: 'mandates-new',
    path: '/mandates/new',
    as: 'lixiaomei',
    smoke: true,
    look: 'Whom, for what, until when; what follows from it.',
  },
  {
    name: 'mandates-new-lacking',
    says: 'mandates.new.missing',
    path: '/mandates/new',
    as: 'lixiaomei',
    act: (tab, { say }) => tab.getByRole('button', { name: say('mandates.new.go') }).click(),
    look: 'What is missing, beside the question.',
  },
  {
    name: 'mandates-organisation',
    path: '/mandates/organisation',
    as: 'wangjianguo',
    smoke: true,
    look: 'Which organisation, who confirms it, what becomes of the number.',
  },
  {
    name: 'mandates-children',
    says: 'mandates:child.alone',
    path: async (api) => {
      const child = { name: '李小禾', number: '339900202009120025', guardianNumber: '339900199003070026' }
      await api.post('/v1/me/children', child)
      return '/mandates'
    },
    as: 'lixiaomei',
    look: 'For which child I act, until when, and who else does.',
  },
  {
    name: 'mandates-child',
    path: '/mandates/child',
    as: 'lixiaomei',
    smoke: true,
    look: 'Which child, who confirms it, what becomes of the numbers, when it ends.',
  },
  {
    name: 'mandates-new-role',
    path: async (api) => {
      const { items } = await api.get('/v1/organisations')
      if (items.length) return `/mandates/new?for=${items[0].id}`
      const company = { code: '91330106MA0DEMA02P', number: '339900195605180013' }
      return `/mandates/new?for=${(await api.post('/v1/organisations', company)).body.id}`
    },
    as: 'wangjianguo',
    look: 'In whose name, and whether by a role or for named services.',
  },
  {
    name: 'mandates-signed-out',
    path: '/mandates',
    look: 'What this is for, and the way in.',
  },
]
