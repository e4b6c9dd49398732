import { queryOptions, useQuery } from '@tanstack/react-query'
import { early } from './early'
import { Problem, type Challenge } from './problem'
import { queries } from './queries'

/** Who is signed in, as the gateway tells; the token of the session never reaches the browser. */
export interface Session {
  signedIn: boolean
  population?: 'CITIZEN' | 'OFFICIAL' | null
  name?: string | null
  csrf?: { header: string; token: string } | null
  errand?: DoneErrand | null
  /** Somebody was signed in on this page until now. */
  ended?: boolean
  /** The sign-out is under way: nothing new is asked for, streams are closed. */
  leaving?: boolean
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: read, staleTime: 60_000 })

export function useSession() {
  return useQuery(sessionQuery)
}

async function read(): Promise<Session> {
  const answer = (await early('/session')) ?? (await asked())
  if (!answer?.ok) throw new Problem(answer?.status ?? 0)
  const found = (await answer.json()) as Session
  const before = queries.getQueryData(sessionQuery.queryKey)
  return found.signedIn ? found : { ...found, ended: Boolean(before?.signedIn ?? before?.ended) }
}

function asked(): Promise<Response | undefined> {
  return fetch('/session', { headers: { Accept: 'application/json' } }).catch(() => undefined)
}

/** The server no longer knows the session: the page keeps what it shows and says so. */
export function sessionEnded(): void {
  queries.setQueryData(sessionQuery.queryKey, (before) =>
    before ? { signedIn: false, ended: before.signedIn || Boolean(before.ended) } : before,
  )
}

/** Where a sign-in starts, as strong as a challenge asks; it comes back to where one is. */
export function signInPath(
  client: 'portal' | 'desk' = 'portal',
  to = location.pathname + location.search,
  challenge?: Challenge,
): string {
  const query = new URLSearchParams({ to, lang: document.documentElement.lang })
  if (challenge?.acr) query.set('acr_values', challenge.acr)
  if (challenge?.maxAge) query.set('max_age', challenge.maxAge)
  return `/login/${client}?${query.toString()}`
}

/** What one goes to the sign-on for beside signing in. */
export type Errand = 'password' | 'passkey' | 'removal'

/** An errand that is over, as the server knows it. */
export interface DoneErrand {
  id: string
  name: Errand
  outcome: 'done' | 'cancelled' | 'failed'
}

/** Where an errand starts; it comes back to the settings, which say what became of it. */
export function errandPath(errand: Errand, credential?: string): string {
  const query = new URLSearchParams({ to: '/settings', lang: document.documentElement.lang, do: errand })
  if (credential) query.set('credential', credential)
  return `/login/portal?${query.toString()}`
}

/** Ends the session here and at the sign-on, on all devices if asked, and forgets everything this page kept. */
export async function signOut(everywhere = false): Promise<void> {
  const { csrf } = await queries.query({ ...sessionQuery, staleTime: 0 })
  leaving(true)
  // What is still on its way would arrive when nobody is signed in.
  await queries.cancelQueries()
  const answer = await fetch(everywhere ? '/logout/everywhere' : '/logout', {
    method: 'POST',
    redirect: 'manual',
    headers: csrf ? { [csrf.header]: csrf.token } : {},
  }).catch(() => undefined)
  if (!answer?.ok && answer?.type !== 'opaqueredirect') {
    leaving(false)
    void queries.refetchQueries({ type: 'active' })
    throw new Problem(answer?.status ?? 0)
  }
  sessionStorage.clear()
  queries.clear()
  location.assign('/')
}

function leaving(now: boolean): void {
  queries.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, leaving: now })
}
