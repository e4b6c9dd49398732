import type { CaseStatus } from '../api/shapes'

/** States in which something is still to come. */
export const OPEN = [
  'DRAFT',
  'SUBMITTED',
  'SUPPLEMENT_REQUESTED',
  'ACCEPTED',
  'IN_REVIEW',
  'SUSPENDED',
  'APPROVED',
  'REFUSED',
] as const satisfies readonly CaseStatus[]
