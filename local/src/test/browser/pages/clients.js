import { empty, full, longItem } from '../states.js'
import { parking } from '../world.js'

const organisation = { name: '西湖停车服务有限公司', code: '91330106MA00000003' }
const name = { 'zh-CN': '停车助手', en: 'Parking helper' }
const purpose = '替用户申请居民停车证，查看办理进度。'
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  kid: '2026-11',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}
const sandbox = {
  environment: 'SANDBOX',
  name,
  organisation,
  purpose,
  authentication: 'SECRET',
  redirectUris: ['http://localhost:3000/callback'],
  scopes: ['items.read', 'cases.read', 'cases.submit'],
}
const production = {
  ...sandbox,
  environment: 'PRODUCTION',
  authentication: 'KEYS',
  keys: { keys: [jwk] },
  redirectUris: ['https://parking.example/callback'],
  scopes: ['cases.read', 'cases.submit', 'people.read'],
  items: [parking],
  plan: 'STANDARD',
}

/** One of the person's own, made if there is none. */
const one = (wanted) => async (api) => {
  const { items } = await api.get('/v1/clients?limit=50')
  const found = items.find(({ environment, state }) => environment === wanted.environment && state !== 'CLOSED')
  return `/clients/${found?.id ?? (await api.post('/v1/clients', wanted)).body.id}`
}

const waiting = async (api) => {
  const { items } = await api.get('/v1/clients?state=REQUESTED&limit=1')
  return items.length ? `/desk/clients/${items[0].id}` : '/desk/clients'
}

export default [
  {
    name: 'clients',
    path: async (api) => {
      await one(sandbox)(api)
      await one(production)(api)
      return '/clients'
    },
    as: 'chensiyuan',
    smoke: true,
    look: 'Which applications I have registered, where each works and how it stands.',
  },
  {
    name: 'clients-none',
    says: 'clients:list.none',
    path: '/clients',
    as: 'lixiaomei',
    act: empty('/v1/clients'),
    look: 'That I have none, and how to begin.',
  },
  {
    name: 'clients-signed-out',
    path: '/clients',
    look: 'What this is for, and the way in.',
  },
  {
    name: 'client-sandbox',
    path: one(sandbox),
    as: 'chensiyuan',
    look: 'That it works, its ID, where its secret comes from, and the way to production.',
  },
  {
    name: 'client-waiting',
    path: one(production),
    as: 'chensiyuan',
    look: 'That it waits for approval, and what was asked for.',
  },
  {
    name: 'client-new',
    path: '/clients/new',
    as: 'lixiaomei',
    smoke: true,
    look: 'What has to be said, and what the sandbox is.',
  },
  {
    name: 'client-new-lacking',
    says: 'clients:missing.text',
    path: '/clients/new',
    as: 'lixiaomei',
    act: async (tab, { say }) => {
      await tab.getByText(say('clients:environment.PRODUCTION'), { exact: true }).click()
      await tab.getByText(say('clients:authentication.KEYS'), { exact: true }).click()
      await tab.getByRole('button', { name: say('clients:new.go.PRODUCTION') }).click()
    },
    look: 'What is missing, beside each question.',
  },
  {
    name: 'applications',
    path: '/desk/clients?state=ALL',
    as: 'luohao',
    smoke: true,
    look: 'Which applications there are and how they stand.',
  },
  {
    name: 'applications-none',
    says: 'clients:desk.none-waiting',
    path: '/desk/clients',
    as: 'luohao',
    act: empty('/v1/clients'),
    look: 'That nothing waits.',
  },
  {
    name: 'applications-many',
    path: '/desk/clients?state=ALL',
    as: 'luohao',
    act: full('/v1/clients', (client) => ({
      ...client,
      organisation: { ...client.organisation, name: longItem },
      name: { 'zh-CN': longItem, en: longItem },
    })),
    look: 'A hundred applications with long names.',
  },
  {
    name: 'application',
    path: waiting,
    as: 'luohao',
    look: 'Who asks for what, for whom and what for; what I can decide.',
  },
  {
    name: 'applications-not-yours',
    says: 'desk:gate.other-post',
    path: '/desk/clients',
    as: 'zhangmin',
    look: 'That this is for those who approve applications.',
  },
]
