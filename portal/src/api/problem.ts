/** One thing that is wrong with a request: the field of the body it points at, or the query parameter. */
export interface FieldProblem {
  pointer?: string
  parameter?: string
  detail: string
}

interface ProblemBody {
  type?: string
  title?: string
  detail?: string
  traceId?: string
  errors?: FieldProblem[]
}

/** What kind of sign-in is lacking: how strong, and how many seconds ago at most (RFC 9470 §3). */
export interface Challenge {
  acr: string | undefined
  maxAge: string | undefined
}

/** What a WWW-Authenticate asks, if it asks for another sign-in at all. */
export function challengeIn(header: string | null): Challenge | undefined {
  if (!header?.includes('error="insufficient_user_authentication"')) return undefined
  const told = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(header)?.[1]
  return { acr: told('acr_values'), maxAge: told('max_age') }
}

/** Why a call failed: what the server answered (RFC 9457), or that no answer came (status 0). */
export class Problem extends Error {
  readonly status: number
  /** The last part of the type, such as `stale-version`. */
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly traceId: string
  readonly errors: FieldProblem[]
  readonly challenge: Challenge | undefined
  /** All that was answered, with what this kind of problem adds (RFC 9457 §3.2). */
  readonly members: Readonly<Record<string, unknown>>

  constructor(status: number, body: ProblemBody = {}, challenge?: Challenge) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = body.type?.split('/').at(-1) ?? ''
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.traceId = body.traceId ?? ''
    this.errors = body.errors ?? []
    this.challenge = challenge
    this.members = { ...body }
  }

  /** Trying again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** What is wrong by its whole pointer. */
  pointers(): Map<string, string> {
    return new Map(this.errors.flatMap(({ pointer, detail }) => (pointer ? [[pointer, detail]] : [])))
  }

  /** The wrong fields by their pointer below `root`, as `/form` gives `plate`. */
  under(root: string): Map<string, string> {
    const prefix = `${root}/`
    const found = new Map<string, string>()
    for (const { pointer, detail } of this.errors) {
      if (pointer?.startsWith(prefix)) found.set(unescaped(pointer.slice(prefix.length)), detail)
    }
    return found
  }
}

/** A step of a JSON pointer as a name (RFC 6901 §4). */
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status)
}
