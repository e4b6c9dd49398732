import { createContext, use } from 'react'

/** What is known of the places of an item while it is written. */
export interface Judged {
  /** What is wrong, by pointer. */
  wrong: ReadonlyMap<string, string>
  /** From which level a value comes, by pointer; own values have none. */
  origin: (pointer: string) => string | undefined
  readOnly: boolean
}

export const JudgedContext = createContext<Judged>({
  wrong: new Map(),
  origin: () => undefined,
  readOnly: false,
})

export function useJudged(): Judged {
  return use(JudgedContext)
}

/** What is wrong with a place, or with something below it that has no control of its own. */
export function wrongAt(
  wrong: ReadonlyMap<string, string>,
  pointer: string,
  deep = false,
): string | undefined {
  const own = wrong.get(pointer)
  if (own !== undefined || !deep) return own
  return [...wrong].find(([place]) => place.startsWith(`${pointer}/`))?.[1]
}

/** The name of the control at a place. */
export function idOf(pointer: string): string {
  return `content${pointer.replaceAll('/', '_')}`
}

/** Goes to the control of a place, or the nearest around it, and opens what it is in. */
export function goToPlace(pointer: string): boolean {
  for (let place = pointer; ; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = document.getElementById(idOf(place))
    if (found) {
      for (let part = found.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
        part.open = true
      const control = found.matches('input, select, textarea')
        ? found
        : found.querySelector<HTMLElement>('input, select, textarea, button')
      ;(control ?? found).focus()
      found.scrollIntoView({ block: 'center' })
      return true
    }
    if (place === '') return false
  }
}
