import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body, linked, type Answer } from '../api/client'
import { queries } from '../api/queries'
import type { Client, ClientLink, ClientState } from './shapes'

const AT_ONCE = 30
const SECOND = 1000

/** One's own clients, or all to who judges them, the newest first, page by page. */
export function clientsQuery(wanted: { state?: ClientState; waiting?: true } = {}) {
  return infiniteQueryOptions({
    queryKey: ['clients', 'list', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...wanted, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/clients', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** A client with the version it is changed by; asked again as long as the sign-in does not know it as it is, or its logo is fetched. */
export function clientQuery(id: string) {
  return queryOptions({
    queryKey: ['clients', id],
    queryFn: () => answer(api.GET('/v1/clients/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.data) ? SECOND : false),
  })
}

function isUnderWay({ ready, logo }: Client): boolean {
  return !ready || logo?.state === 'WAITED_FOR'
}

export function usageQuery(id: string) {
  return queryOptions({
    queryKey: ['clients', id, 'usage'],
    queryFn: () => body(api.GET('/v1/clients/{id}/usage', { params: { path: { id } } })),
  })
}

/** Does what a representation offers, upon the version seen. */
export async function act(link: ClientLink, etag: string, key: string, said: object): Promise<void> {
  await linked<Client>(link, { 'If-Match': etag, 'Idempotency-Key': key }, said)
  await changed()
}

/** A new secret; nobody can show it again. */
export async function newSecret(link: ClientLink): Promise<string> {
  const { data }: Answer<{ secret: string }> = await linked(link, {})
  await changed()
  return data.secret
}

export async function changed(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['clients'] })
}
