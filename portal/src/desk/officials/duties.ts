import type { Duty } from '../shapes'

export const duties: readonly Duty[] = [
  'INTAKE',
  'REVIEW',
  'DECIDE',
  'APPROVE',
  'SUPERVISE',
  'CATALOGUE',
  'INTEGRATION',
  'DATA',
  'AUDIT',
  'ADMINISTER',
]

/** What one person alone may not give. */
export const twoPersons: readonly Duty[] = ['DECIDE', 'ADMINISTER', 'AUDIT']
