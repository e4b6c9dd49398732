import createClient from 'openapi-fetch'
import { early } from './early'
import { challengeIn, Problem, type Challenge } from './problem'
import { queries } from './queries'
import { sessionEnded, sessionQuery } from './session'
import type { paths as CasePaths } from './types/case'
import type { paths as CatalogPaths } from './types/catalog'
import type { paths as IdentityPaths } from './types/identity'
import type { paths as NotificationPaths } from './types/notification'

type Paths = CasePaths & CatalogPaths & IdentityPaths & NotificationPaths

/** Every call of the API, typed by the services' own documents. */
export const api = createClient<Paths>({ baseUrl: location.origin, fetch: send })

/** What a call gives: the answer's body with its entity tag. */
export interface Answer<T> {
  data: T
  etag: string
}

interface Called<T> {
  data?: T
  error?: unknown
  response: Response
}

export async function answer<T>(call: Promise<Called<T>>): Promise<Answer<T>> {
  const { data, error, response } = await call.catch(() => {
    throw new Problem(0)
  })
  if (!response.ok)
    throw new Problem(response.status, typeof error === 'object' && error ? error : {}, challengeOf(response))
  return { data: data as T, etag: response.headers.get('etag') ?? '' }
}

export async function body<T>(call: Promise<Called<T>>): Promise<T> {
  return (await answer(call)).data
}

/** Where a representation says something can be done. */
export interface Link {
  url: string
  method: string
}

/** A call of an address that a representation gave, under the version acted upon and the key of the attempt. */
export function linked<T>(link: Link, headers: Record<string, string>, sent?: unknown): Promise<Answer<T>> {
  const request = new Request(new URL(link.url, location.origin), {
    method: link.method,
    headers: { ...headers, ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  })
  return answer<T>(send(request).then(called<T>))
}

async function called<T>(response: Response): Promise<Called<T>> {
  const text = await response.text()
  const given = (text ? JSON.parse(text) : undefined) as T
  return response.ok ? { data: given, response } : { error: given, response }
}

/** Adds the reader's language, the session's proof and a key per action; asks once more when the proof was old. */
async function send(request: Request): Promise<Response> {
  const spare = request.method === 'GET' ? undefined : request.clone()
  const first = (await begun(request)) ?? (await fetch(prepared(request)))
  if (first.status === 401 && !challengeOf(first)) sessionEnded()
  if (!spare || first.status !== 403 || !(await lacksProof(first.clone()))) return first
  await queries.query({ ...sessionQuery, staleTime: 0 })
  return fetch(prepared(spare))
}

async function begun({ method, url }: Request): Promise<Response | undefined> {
  return method === 'GET' ? early(url.slice(location.origin.length)) : undefined
}

function challengeOf(response: Response): Challenge | undefined {
  return challengeIn(response.headers.get('www-authenticate'))
}

function prepared(request: Request): Request {
  const { headers, method } = request
  const csrf = queries.getQueryData(sessionQuery.queryKey)?.csrf
  headers.set('Accept-Language', document.documentElement.lang)
  if (method !== 'GET' && csrf) headers.set(csrf.header, csrf.token)
  if (method === 'POST' && !headers.has('Idempotency-Key'))
    headers.set('Idempotency-Key', crypto.randomUUID())
  return request
}

async function lacksProof(refusal: Response): Promise<boolean> {
  const problem = (await refusal.json().catch(() => ({}))) as { type?: string }
  return problem.type?.endsWith('/csrf-token-missing') ?? false
}
