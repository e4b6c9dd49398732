import { empty } from '../states.js'
import { parking } from '../world.js'

/** A draft that the clerk opened for somebody who is present and has no account. */
const takenIn = async (api) => {
  const { body: person } = await api.put('/v1/people/present', { name: '吴秀英', number: '339900194803030070' })
  const { body: draft } = await api.post('/v1/cases', { item: parking, applicant: { kind: 'PERSON', id: person.id } })
  return `/desk/window/${draft.id}`
}

/** The first case of the queue on which this official may do this. */
const caseFor = (action) => async (api) => {
  const { items } = await api.get('/v1/queues?limit=100')
  for (const { id } of items) {
    const { actions } = await api.get(`/v1/cases/${id}`)
    if (actions.some(({ name }) => name === action)) return `/desk/cases/${id}`
  }
  throw new Error(`The demo world has no case for ${action}`)
}

export default [
  {
    name: 'desk-window',
    path: '/desk/window',
    as: 'zhangmin',
    smoke: true,
    look: 'Whom I take in for and what for; what is copied from the identity document.',
  },
  {
    name: 'desk-window-lacking',
    says: 'window:start.item-missing',
    path: '/desk/window',
    as: 'zhangmin',
    act: (tab, { say }) => tab.getByRole('button', { name: say('window:start.go') }).click(),
    look: 'Everything that is still missing, each where it belongs.',
  },
  {
    name: 'desk-window-intake',
    says: 'window:electronic.title',
    path: takenIn,
    as: 'zhangmin',
    smoke: true,
    look: 'The questions of the service, the originals I have seen, how notices are served, and that it counts as a visit.',
  },
  {
    name: 'desk-window-other',
    path: '/desk/window',
    as: 'zhaoli',
    look: 'Who does not take in reads that, and the way back.',
  },
  {
    name: 'desk-visit',
    says: 'visits:text.RECORD_VISIT',
    path: caseFor('RECORD_VISIT'),
    as: 'zhoufang',
    smoke: true,
    act: (tab, { say }) => tab.getByRole('button', { name: say('visits:action.RECORD_VISIT') }).click(),
    look: 'What a visit is recorded for, and that it counts.',
  },
  {
    name: 'desk-visits',
    path: '/desk/visits',
    as: 'qianwei',
    smoke: true,
    look: 'Who had to come again, and the reasons.',
  },
  {
    name: 'desk-visits-none',
    says: 'visits:page.none',
    path: '/desk/visits',
    as: 'qianwei',
    act: empty('/v1/queues/repeated-visits'),
    look: 'Nobody had to come twice.',
  },
  {
    name: 'desk-ratings',
    path: '/desk/ratings',
    as: 'qianwei',
    smoke: true,
    look: 'Bad ratings and by when they are answered.',
  },
  {
    name: 'track',
    path: '/track',
    smoke: true,
    look: 'The two things of the receipt, and nothing more.',
  },
  {
    name: 'track-wrong',
    says: 'track:page.code-wrong',
    path: '/track',
    act: (tab) => tab.locator('main button[type=submit]').click(),
    look: 'What a case number and a code look like.',
  },
]
