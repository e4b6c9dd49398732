import type { TFunction } from 'i18next'
import type { CaseStatus, Limit } from '../api/shapes'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'

/** States in which the offices have something to do. */
export const RUNNING = [
  'SUBMITTED',
  'SUPPLEMENT_REQUESTED',
  'ACCEPTED',
  'IN_REVIEW',
  'SUSPENDED',
  'APPROVED',
  'REFUSED',
] as const satisfies readonly CaseStatus[]

/** States in which something is still to come. */
export const OPEN = ['DRAFT', ...RUNNING] as const satisfies readonly CaseStatus[]

export const DONE = [
  'DELIVERED',
  'CLOSED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'LAPSED',
] as const satisfies readonly CaseStatus[]

const limitOf: { [S in CaseStatus]?: readonly Limit['kind'][] } = {
  SUBMITTED: ['INTAKE'],
  SUPPLEMENT_REQUESTED: ['SUPPLEMENT'],
  ACCEPTED: ['PROMISE', 'STATUTORY'],
  IN_REVIEW: ['PROMISE', 'STATUTORY'],
  APPROVED: ['DELIVERY'],
  REFUSED: ['DELIVERY'],
}

/** The limit people wait for in this state: the promise before the law's; none runs when it is suspended or over. */
export function nextLimit(status: CaseStatus, limits: readonly Limit[]): Limit | undefined {
  for (const kind of limitOf[status] ?? []) {
    const limit = limits.find((one) => one.kind === kind && one.dueOn)
    if (limit) return limit
  }
  return undefined
}

/** What is left of a limit, in its unit: 3 个工作日, 3 working days; nothing once it has passed. */
export function daysLeft({ daysLeft: count, budget }: Limit, t: TFunction): string {
  if (count == null || count < 0) return ''
  if (count === 0) return t('left.last-day')
  return t(budget.unit === 'WORKING_DAYS' ? 'left.working-days' : 'left.days', { count })
}

export function isLate(limit: Limit | undefined): boolean {
  return limit?.light === 'RED'
}

/** What is done by when, or should have been. */
export function dueInWords(limit: Limit, t: TFunction): string {
  const day = dayInWords(limit.dueOn ?? limit.startedOn, language())
  return isLate(limit) ? t(`late.${limit.kind}`, { day }) : t(`next.${limit.kind}`, { day })
}
