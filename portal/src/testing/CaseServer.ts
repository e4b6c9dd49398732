import type { FormAnswers } from '../api/shapes'

interface Call {
  method: string
  path: string
  ifMatch: string | null
  key: string | null
  body: unknown
}

type Answering = () => Response | Promise<Response>

/** One case behind `fetch`, versioned as the service does it; what comes next can be made to fail. */
export class CaseServer {
  readonly id = '0199aaaa-0000-7000-8000-000000000007'
  readonly calls: Call[] = []
  version = 1
  status = 'DRAFT'
  form: FormAnswers = {}
  materials: { code: string; document: object }[] = []
  readonly next: Answering[] = []

  readonly fetch = async (request: Request): Promise<Response> => {
    const path = new URL(request.url, 'http://localhost').pathname
    if (path === '/session') return Response.json({ signedIn: true, csrf: { header: 'X-CSRF', token: '1' } })
    const body: unknown = request.method === 'GET' ? undefined : await request.json().catch(() => undefined)
    const { headers, method } = request
    const call = { method, path, ifMatch: headers.get('If-Match'), key: headers.get('Idempotency-Key'), body }
    this.calls.push(call)
    const prepared = method === 'GET' ? undefined : this.next.shift()
    return prepared ? prepared() : this.#answer(call)
  }

  /** Somebody else writes. */
  elsewhere(form: FormAnswers): void {
    this.form = form
    this.version++
  }

  dossier(): object {
    const { id, status, form, materials } = this
    const item = { id: '0199bbbb-0000-7000-8000-000000000001', version: 1, name: '停车证' }
    const [applicant, department] = [
      { kind: 'PERSON', id: '', name: '李晓梅' },
      { id: '', name: '' },
    ]
    return { id, status, form, materials, item, limits: [], owed: [], actions: [], applicant, department }
  }

  get etag(): string {
    return `"${this.version}"`
  }

  puts(): Call[] {
    return this.calls.filter(({ method }) => method === 'PUT')
  }

  #answer({ method, path, ifMatch, body }: Call): Response {
    if (method === 'GET') return Response.json(this.dossier(), { headers: { ETag: this.etag } })
    if (path.startsWith('/v1/documents')) return new Response(null, { status: 204 })
    if (ifMatch !== this.etag) return problem(412, 'stale-version')
    this.version++
    if (path.endsWith('/form')) this.form = (body as { form: FormAnswers }).form
    if (path.endsWith('/submission')) this.status = 'SUBMITTED'
    const material = /\/materials\/([^/]+)$/.exec(path)?.[1]
    if (material) this.materials = this.materials.filter(({ code }) => code !== material)
    if (material && method === 'PUT')
      this.materials.push({ code: material, document: { id: (body as { document: string }).document } })
    return Response.json(
      { id: this.id, status: this.status, number: '330106-1' },
      { headers: { ETag: this.etag } },
    )
  }
}

export function problem(status: number, code: string, errors: object[] = []): Response {
  return Response.json({ type: `/problems/${code}`, title: code, errors }, { status })
}

export function noNetwork(): Promise<Response> {
  return Promise.reject(new TypeError('no network'))
}
