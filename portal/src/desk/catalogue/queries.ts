import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api, body } from '../../api/client'
import { queries } from '../../api/queries'
import type { Adopted, Adoption, Check, NewDraft } from './shapes'

const AT_ONCE = 30
const MANY = 100

export const OPEN = ['DRAFT', 'IN_REVIEW', 'SCHEDULED'] as const

/** Drafts in one state, or all of one item, the newest first. */
export function draftsQuery(wanted: { state?: (typeof OPEN)[number]; item?: string }) {
  return queryOptions({
    queryKey: ['catalogue', 'drafts', wanted],
    queryFn: () => body(api.GET('/v1/item-drafts', { params: { query: { limit: MANY, ...wanted } } })),
    staleTime: 0,
  })
}

/** A draft with the version it is changed by. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'draft', id],
    queryFn: () => answer(api.GET('/v1/item-drafts/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function versionsQuery(item: string) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', 'versions', item],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/items/{item}/versions', { params: { path: { item }, query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })
}

export function diffQuery(item: string, from: number, to: number) {
  return queryOptions({
    queryKey: ['catalogue', 'diff', item, from, to, document.documentElement.lang],
    queryFn: () =>
      body(api.GET('/v1/items/{item}/diff', { params: { path: { item }, query: { from, to } } })),
    staleTime: Infinity,
  })
}

/** The local items over an item, by region. */
export function adoptionsQuery(item: string) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', 'adoptions', item],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { item, limit: AT_ONCE, ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/item-adoptions', { params: { query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })
}

/** Local values that a new version above does not allow any more. */
export function conflictsQuery(item?: string) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', 'conflicts', item ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: MANY, ...(item ? { item } : {}), ...(pageParam ? { after: pageParam } : {}) }
      return body(api.GET('/v1/item-conflicts', { params: { query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })
}

/** How good a department's items are; only those in which one check found something. */
export function qualityQuery(department: string, check?: Check) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', 'quality', department, check ?? null, document.documentElement.lang],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: AT_ONCE,
        ...(check ? { check } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      }
      return body(api.GET('/v1/departments/{id}/quality', { params: { path: { id: department }, query } }))
    },
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })
}

/** An item as everybody sees it, at this moment. */
export function presentQuery(id: string) {
  return queryOptions({
    queryKey: ['catalogue', 'item', id, document.documentElement.lang],
    queryFn: () => body(api.GET('/v1/items/{id}', { params: { path: { id } } })),
    staleTime: 0,
  })
}

export async function opened(wanted: NewDraft, key: string): Promise<string> {
  const params = { header: { 'Idempotency-Key': key } }
  const draft = await body(api.POST('/v1/item-drafts', { params, body: wanted }))
  await changed()
  return draft.id
}

/** Gives the local items that were made. */
export async function adopted(adoptions: Adoption[], key: string): Promise<Adopted[]> {
  const params = { header: { 'Idempotency-Key': key } }
  const { items } = await body(api.POST('/v1/item-adoptions', { params, body: { adoptions } }))
  await changed()
  return items
}

/** Everything that lists items, drafts or versions is read anew; the draft one is in is its page's business. */
export async function changed(): Promise<void> {
  await queries.invalidateQueries({
    predicate: ({ queryKey: [area, kind] }) => area === 'items' || (area === 'catalogue' && kind !== 'draft'),
  })
}
