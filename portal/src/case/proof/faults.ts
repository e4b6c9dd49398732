import type { components } from '../../api/types/case'

export type Verification = components['schemas']['Verification']
export type Fault = components['schemas']['Fault']
export type LimitKind = components['schemas']['LimitState']['kind']

/** Tells the faults of one verification apart. */
export function faultKey({ what, sequence, text, head, column, notice, row }: Fault): string {
  return [what, sequence, text ?? '', head ?? '', column ?? '', notice ?? '', row ?? ''].join('/')
}
