import type { TFunction } from 'i18next'
import type { TimeLimit } from '../api/shapes'

/** A limit in the unit the law gives it: 3 个工作日, 3 working days. */
export function limitInWords({ amount, unit }: TimeLimit, t: TFunction): string {
  return t(`unit.${unit}`, { count: amount })
}
