import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../../api/client'
import type { components } from '../../../api/types/identity'

export type Report = components['schemas']['ImportReport']
export type Done = components['schemas']['Import']
export type Fault = components['schemas']['ImportFault']

/** No larger file is taken. */
export const MOST_BYTES = 256 * 1024

/** The bytes go as they are: what encoding they are in is the server's to judge. */
function sent(bytes: ArrayBuffer) {
  return {
    body: bytes as unknown as string,
    bodySerializer: () => bytes,
    headers: { 'Content-Type': 'text/csv' },
  }
}

/** Gives the report with what was checked: the file may be another one when it is imported. */
export async function tried(file: File): Promise<{ report: Report; bytes: ArrayBuffer; key: string }> {
  const bytes = await file.arrayBuffer()
  const report = await body(api.POST('/v1/officials/imports/trial', sent(bytes)))
  return { report, bytes, key: crypto.randomUUID() }
}

export function carriedOut({ bytes, key }: { bytes: ArrayBuffer; key: string }): Promise<Done> {
  const params = { header: { 'Idempotency-Key': key } }
  return body(api.POST('/v1/officials/imports', { params, ...sent(bytes) }))
}

/** How far the accounts are, asked every second until all are. */
export function importQuery(done: Done) {
  return queryOptions({
    queryKey: ['officials', 'imports', done.id],
    queryFn: () =>
      body(api.GET('/v1/officials/imports/{id}', { params: { path: { id: done.id } } })) as Promise<Done>,
    initialData: done,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data && state.data.accounts.inStep >= state.data.accounts.all ? false : 1000,
  })
}

/** Saves an empty file with all columns in the reader's language. */
export async function saveTemplate(): Promise<void> {
  const text = await body(api.GET('/v1/officials/imports/template', { parseAs: 'blob' }))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(text)
  link.download = 'officials.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
