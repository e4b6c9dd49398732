import type { AppliedItem } from './useApplication'
import type { Draft } from './draft'

/** The materials of these that are left owing: marked so, and not given. */
export function owing(
  { materials }: Pick<AppliedItem, 'materials'>,
  { owes = [], dossier }: Pick<Draft, 'owes' | 'dossier'>,
): string[] {
  const given = new Set(dossier.materials.map(({ code }) => code))
  return materials
    .filter(({ code, owed, required }) => owed && required && owes.includes(code) && !given.has(code))
    .map(({ code }) => code)
}
