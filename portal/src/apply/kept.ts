import type { FormAnswers } from '../api/shapes'

/** What was typed and not saved when the session ended, kept only until one is back from the sign-in. */
export interface Kept extends Said {
  case: string
  form: FormAnswers
  base: FormAnswers
}

/** What is said beside the answers when one hands in. */
interface Said {
  electronic?: boolean | undefined
  preReviewer?: string | undefined
  owes?: string[] | undefined
}

export function saidOf({ electronic, preReviewer, owes }: Said = {}): Said {
  return { electronic, preReviewer, owes }
}

const PLACE = 'yiwang.kept'

/** False where the browser refuses to keep it. */
export function keep(kept: Kept): boolean {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Gives what was kept of this draft, once. */
export function takeKept(id: string): Kept | undefined {
  const text = read()
  if (!text) return undefined
  sessionStorage.removeItem(PLACE)
  const kept = JSON.parse(text) as Kept
  return kept.case === id ? kept : undefined
}

function read(): string | null {
  try {
    return sessionStorage.getItem(PLACE)
  } catch {
    return null
  }
}
