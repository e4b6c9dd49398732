import { citizen, problem } from './page'

export const id = '0199aaaa-0000-7000-8000-000000000001'
export const me = '0199f000-0000-7000-8000-000000000313'
export const path = `/v1/cases/${id}`
const item = '0199f000-0000-7000-8000-000000000205'
const department = '0199f000-0000-7000-8000-000000000102'

/** A case under review as the desk of an official who may decide it asks for it. */
export function deskCase(etag: () => string) {
  const dossier = {
    id,
    status: 'IN_REVIEW',
    number: '33010600-26-000001-7',
    item: { id: item, version: 1, name: 'Resident parking permit' },
    applicant: { kind: 'PERSON', id: item, name: '李晓梅' },
    department: { id: department, name: 'Urban management' },
    limits: [],
    owed: [],
    actions: [{ name: 'DECIDE', method: 'POST', url: `${path}/decision`, needs: ['outcome', 'reasons'] }],
    materials: [],
    form: {},
    openedAt: '2026-11-25T02:00:00Z',
  }
  const posts = [{ duty: 'DECIDE', department, region: '330106000000' }]
  return {
    'GET /session': () => Response.json({ ...citizen, population: 'OFFICIAL', name: '赵丽' }),
    'GET /v1/me': () => Response.json({ id: me, name: '赵丽', posts }),
    'GET /v1/queues': () => Response.json({ items: [], next: null }),
    'GET /v1/items': () => Response.json({ items: [], next: null }),
    [`GET /v1/items/${item}`]: () => Response.json({ id: item, name: 'Resident parking permit' }),
    [`GET /v1/departments/${department}`]: () => Response.json({ id: department, name: 'Urban management' }),
    [`GET ${path}`]: () => Response.json(dossier, { headers: { ETag: etag() } }),
    [`GET ${path}/timeline`]: () => Response.json({ items: [] }),
    [`GET ${path}/notices`]: () => Response.json({ items: [] }),
    [`GET ${path}/preview`]: () => problem(503, 'unavailable'),
  }
}
