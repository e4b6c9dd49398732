import { isProblem } from '../../../api/problem'
import type { Adoption } from '../shapes'

/** How many may be adopted by one request. */
export const MOST = 200

/** An item as it is chosen from the list. */
export interface Chosen {
  id: string
  name: string
}

/** Where it is to be offered, and in whose name it is handled there. */
export interface Place {
  department: string
  region: string
  /** Both in words. */
  name: string
}

/** One item for one place. */
export interface Line {
  item: Chosen
  place: Place
}

/** Every item for every place, item by item. */
export function linesOf(items: readonly Chosen[], places: readonly Place[]): Line[] {
  return items.flatMap((item) => places.map((place) => ({ item, place })))
}

export function wantedOf(lines: readonly Line[]): Adoption[] {
  return lines.map(({ item, place: { department, region } }) => ({ item: item.id, department, region }))
}

/** What became of each line of a refused request: why not, or that nothing was wrong with it. */
export interface Refused {
  failed: { line: Line; detail: string }[]
  fine: Line[]
}

/** A refusal line by line; nothing for one that is about something else. */
export function refusedLines(error: unknown, lines: readonly Line[]): Refused | undefined {
  if (!isProblem(error, 422)) return undefined
  const details = new Map<number, string>()
  for (const { pointer, detail } of error.errors) {
    const number = /^\/adoptions\/(\d+)(?:\/|$)/.exec(pointer ?? '')?.[1]
    if (number) details.set(Number(number), [details.get(Number(number)), detail].filter(Boolean).join(' '))
  }
  const failed = lines.flatMap((line, index) => {
    const detail = details.get(index)
    return detail === undefined ? [] : [{ line, detail }]
  })
  if (failed.length === 0) return undefined
  return { failed, fine: lines.filter((_, index) => !details.has(index)) }
}
