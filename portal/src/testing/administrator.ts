import { citizen } from './page'

const department = { id: 'd1', name: 'Xihu Market Regulation' }

/** The network as an administrator of officials finds it. */
export const administrator = {
  'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '黄磊' }),
  'GET /v1/me': () =>
    Response.json({
      id: 'me',
      name: '黄磊',
      posts: [{ duty: 'ADMINISTER', department: department.id, region: '330106000000' }],
    }),
  'GET /v1/departments': () => Response.json({ items: [department], next: null }),
}

export const official = {
  id: 'o1',
  username: 'zhaoli',
  name: '赵丽',
  department,
  account: 'READY',
  waiting: false,
  actions: [{ name: 'GRANT', url: '/v1/officials/o1/posts', method: 'POST', needs: [] }],
}

export const post = {
  id: 'p1',
  official: 'o1',
  duty: 'REVIEW',
  department,
  region: '330106000000',
  kind: 'REGULAR',
  lentFrom: null,
  from: '2020-01-01',
  until: null,
  state: 'IN_FORCE',
  effective: true,
  history: [],
  actions: [
    { name: 'WITHDRAW', url: '/v1/officials/o1/posts/p1/withdrawal', method: 'POST', needs: ['reason'] },
  ],
}
