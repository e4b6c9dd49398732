import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../../api/client'
import { queries } from '../../api/queries'

export interface Wanted {
  q?: string
  waiting?: true
}

const AT_ONCE = 30

/** The officials one administers, by name, page by page. */
export function officialsQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['officials', 'list', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: AT_ONCE, ...wanted, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/officials', { params: { query }, signal }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function officialQuery(id: string) {
  return queryOptions({
    queryKey: ['officials', id],
    queryFn: () => body(api.GET('/v1/officials/{id}', { params: { path: { id } } })),
  })
}

/** All posts of an official, past ones too, the newest first. */
export function postsQuery(official: string) {
  return infiniteQueryOptions({
    queryKey: ['officials', official, 'posts'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/officials/{official}/posts', { params: { path: { official }, query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The version of a post that will be acted upon. */
export function postQuery(official: string, id: string) {
  return queryOptions({
    queryKey: ['officials', official, 'posts', id],
    queryFn: () =>
      answer(api.GET('/v1/officials/{official}/posts/{id}', { params: { path: { official, id } } })),
    staleTime: 0,
  })
}

/** The departments of a region. */
export function departmentsQuery(region: string) {
  return queryOptions({
    queryKey: ['desk', 'departments', region],
    queryFn: () => body(api.GET('/v1/departments', { params: { query: { region, limit: 200 } } })),
    staleTime: Infinity,
  })
}

export async function changed(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['officials'] })
}
