import type { Json } from '../shapes'

/** What an element of an item is, and so how it is filled in. */
export type Spec =
  | { is: 'line' | 'lines' | 'yes' | 'json' | 'form' }
  | { is: 'text'; long?: true; needed?: true }
  | { is: 'number'; scale?: number; optional?: true }
  | { is: 'choice' | 'choices'; options: readonly string[] }
  | { is: 'group' | 'list'; of: Fields; fresh: Json }

/** The elements of something by their names, in the order in which they are filled in. */
export interface Fields {
  readonly [name: string]: Spec
}

export const none = { 'zh-CN': '', en: '' }

export const line: Spec = { is: 'line' }
export const lines: Spec = { is: 'lines' }
export const yes: Spec = { is: 'yes' }
export const text: Spec = { is: 'text' }
export const long: Spec = { is: 'text', long: true }
export const named: Spec = { is: 'text', needed: true }
export const described: Spec = { is: 'text', needed: true, long: true }
export const number: Spec = { is: 'number' }
export const perhaps: Spec = { is: 'number', optional: true }

export function choice(options: string): Spec {
  return { is: 'choice', options: options.split(' ') }
}

export function choices(options: string): Spec {
  return { is: 'choices', options: options.split(' ') }
}

export function group(of: Fields, fresh: Json): Spec {
  return { is: 'group', of, fresh }
}

export function list(of: Fields, fresh: Json): Spec {
  return { is: 'list', of, fresh }
}
