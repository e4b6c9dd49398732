import type { Content } from '../shapes'

/** What was typed and is not saved, with what it was typed over: it outlives the way to a sign-in. */
export interface Kept {
  etag: string
  base: Content
  content: Content
}

const place = (draft: string) => `yiwang.catalogue/${draft}`

export function keep(draft: string, kept: Kept): void {
  try {
    sessionStorage.setItem(place(draft), JSON.stringify(kept))
  } catch {
    // Storage is switched off or full: what is typed lives as long as the page.
  }
}

export function keptOf(draft: string): Kept | undefined {
  try {
    const kept = sessionStorage.getItem(place(draft))
    return kept ? (JSON.parse(kept) as Kept) : undefined
  } catch {
    return undefined
  }
}

export function forget(draft: string): void {
  try {
    sessionStorage.removeItem(place(draft))
  } catch {
    // Storage is switched off.
  }
}
