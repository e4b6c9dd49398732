import { citizen } from './page'

export const id = '01a22280-0000-7000-8000-000000000001'
export const path = `/v1/clients/${id}`
export const item = '0199f000-0000-7000-8000-000000000205'

const link = (name: string, place: string, method = 'POST', needs: string[] = []) => ({
  name,
  url: `${path}/${place}`,
  method,
  needs,
})

export const links = {
  close: link('CLOSE', 'closure'),
  secret: link('CHANGE_SECRET', 'secret'),
  keys: link('CHANGE_KEYS', 'keys', 'PUT', ['keys']),
  addresses: link('CHANGE_REDIRECT_URIS', 'redirect-uris', 'PUT', ['redirectUris']),
  approve: link('APPROVE', 'approval'),
  refuse: link('REFUSE', 'refusal', 'POST', ['reason']),
  approveChange: link('APPROVE_CHANGE', 'change-approval'),
  change: link('ASK_CHANGE', 'change', 'PUT', ['redirectUris', 'scopes', 'items', 'plan', 'addresses']),
  unwant: link('WITHDRAW_CHANGE', 'change', 'DELETE'),
  end: link('END_FORMER_SECRET', 'former-secret', 'DELETE'),
  suspend: link('SUSPEND', 'suspension', 'POST', ['reason']),
}

/** A client as its owner sees it: in the sandbox, with a secret. */
export function client(changed: object = {}) {
  return {
    id,
    environment: 'SANDBOX',
    name: { 'zh-CN': '停车助手', en: 'Parking helper' },
    owner: { id: 'o', name: '李晓梅' },
    organisation: { name: 'Parking Ltd', code: '91330106MA00000003' },
    purpose: 'Applies for parking permits',
    authentication: 'SECRET',
    keys: null,
    redirectUris: ['http://localhost:3000/cb'],
    scopes: ['cases.read', 'cases.submit'],
    items: [],
    plan: 'STARTER',
    formerSecretUntil: null,
    addresses: { jwksUri: null, backchannelLogoutUri: null, logoUri: null },
    logo: null,
    wanted: null,
    state: 'IN_FORCE',
    ready: true,
    profile: 'RFC_9700',
    history: [{ what: 'REGISTERED', by: 'o', name: '李晓梅', at: '2026-11-28T06:00:00Z', reason: null }],
    actions: [links.close, links.secret, links.addresses],
    ...changed,
  }
}

/** The answer that shows one client with its version. */
export const seen = (one: object) => () => Response.json(one, { headers: { ETag: '"3"' } })

export const usage = {
  [`GET ${path}/usage`]: () =>
    Response.json({
      items: [
        { day: '2026-11-28', calls: 1200 },
        { day: '2026-11-27', calls: 7 },
      ],
      next: null,
    }),
}

/** The network as an official who approves applications finds it. */
export const approver = {
  'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '罗浩' }),
  'GET /v1/me': () =>
    Response.json({
      id: 'me',
      name: '罗浩',
      posts: [{ duty: 'INTEGRATION', department: 'd1', region: '330106000000' }],
    }),
}
