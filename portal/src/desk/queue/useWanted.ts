import { useSearchParams } from 'react-router'
import type { Light } from '../../api/shapes'
import type { QueueStatus } from '../shapes'
import type { Wanted } from './queries'

export const views = ['todo', 'mine', 'opinions', 'all'] as const
export type View = (typeof views)[number]

export const lights = ['RED', 'YELLOW', 'GREEN'] as const satisfies readonly Light[]

export const statuses = [
  'SUBMITTED',
  'SUPPLEMENT_REQUESTED',
  'ACCEPTED',
  'IN_REVIEW',
  'SUSPENDED',
  'APPROVED',
  'REFUSED',
] as const satisfies readonly QueueStatus[]

export type Filter = 'view' | 'department' | 'status' | 'item' | 'light'

/** What of the queue is wanted, as the address says it: it can be kept, shared and gone back to. */
export function useWanted() {
  const [params, setParams] = useSearchParams()
  const put = (name: Filter, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  const clear = () =>
    setParams(
      (before) => {
        for (const name of ['department', 'status', 'item', 'light']) before.delete(name)
        return before
      },
      { replace: true },
    )
  return { view: one(views, params.get('view')) ?? 'todo', params, wanted: wantedOf(params), put, clear }
}

export function wantedOf(params: URLSearchParams): Wanted {
  const view = one(views, params.get('view')) ?? 'todo'
  const status = one(statuses, params.get('status'))
  const light = one(lights, params.get('light'))
  const department = params.get('department')
  const item = params.get('item')
  return {
    ...(view === 'todo' ? { actionable: true as const } : {}),
    ...(view === 'mine' ? { handler: 'me' as const } : {}),
    ...(view === 'opinions' ? { opinions: true as const } : {}),
    ...(department ? { department } : {}),
    ...(item ? { item } : {}),
    ...(status ? { status: [status] } : {}),
    ...(light ? { light } : {}),
  }
}

function one<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((name) => name === value)
}

/** The filters of an address, to be carried on to another page of the desk. */
export function filtersOf(params: URLSearchParams): string {
  const kept = new URLSearchParams(params)
  kept.delete('act')
  const search = kept.toString()
  return search ? `?${search}` : ''
}
