import type { FormAnswers } from '../../api/shapes'
import type { Arrived } from '../../apply/documents/Receiver'

/** What was typed and sent for a supplement that is not handed in yet. */
export interface Supply {
  answers: FormAnswers
  files: Record<string, Arrived>
}

const PLACE = 'yiwang.supplement/'

/** Keeps it for this tab, over a new sign-in too; a sign-out forgets it. */
export function keep(id: string, supply: Supply): void {
  try {
    sessionStorage.setItem(PLACE + id, JSON.stringify(supply))
  } catch {
    // Storage is switched off: it lasts as long as the page.
  }
}

export function kept(id: string): Supply | undefined {
  try {
    const text = sessionStorage.getItem(PLACE + id)
    return text ? (JSON.parse(text) as Supply) : undefined
  } catch {
    return undefined
  }
}

export function forget(id: string): void {
  try {
    sessionStorage.removeItem(PLACE + id)
  } catch {
    // Nothing was kept.
  }
}
