import { parking } from '../world.js'

const good = { accessibility: 100, 'best-practices': 100 }

/** A step of the draft the demo world has. */
const step = (name) => async (api) => {
  const { items } = await api.get('/v1/cases?limit=50&status=DRAFT')
  if (!items.length) throw new Error('The demo world has no draft')
  return `/apply/${items.at(-1).id}/${name}`
}

export default [
  {
    name: 'apply',
    path: `/apply/new/${parking}`,
    look: 'What I need before I begin, and that nothing gets lost.',
  },
  {
    name: 'apply-form',
    path: step('form'),
    as: 'lixiaomei',
    smoke: true,
    marks: good,
    look: 'Which step of how many, what is asked, that it is saved.',
  },
  {
    name: 'apply-form-wrong',
    path: async (api) => `/apply/${(await api.post('/v1/cases', { item: parking })).body.id}/form`,
    as: 'wangjianguo',
    look: 'Everything that is wrong at once, each a tap from its field.',
    act: async (tab, { say }) => {
      await tab.getByRole('button', { name: say('apply.go-on') }).click()
    },
  },
  {
    name: 'apply-documents',
    path: step('documents'),
    as: 'lixiaomei',
    look: 'What to show, by camera or file, how far it is.',
  },
  {
    name: 'apply-service',
    path: step('service'),
    as: 'lixiaomei',
    look: 'One question and what each answer means.',
  },
  {
    name: 'apply-service-agreed',
    says: 'apply:service.change',
    path: async (api) => {
      await api.put('/v1/me/electronic-service', { agrees: true })
      return `/apply/${(await api.post('/v1/cases', { item: parking })).body.id}/service`
    },
    as: 'chensiyuan',
    look: 'That I agreed for all cases, since when, and where to change it.',
  },
  {
    name: 'apply-check',
    path: step('check'),
    as: 'lixiaomei',
    look: 'All I said, each a tap from changing it; one button hands it in.',
  },
  {
    name: 'apply-receipt',
    says: 'apply.receipt.title',
    path: async (api) => {
      const { items } = await api.get('/v1/cases?limit=1&status=SUBMITTED,ACCEPTED,IN_REVIEW')
      if (!items.length) throw new Error('The demo world has no running case')
      return `/apply/${items[0].id}/receipt`
    },
    as: 'lixiaomei',
    look: 'It is in; its number; what happens next and when I hear of it.',
  },
]
