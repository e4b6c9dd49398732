import type { CountedDay } from '../api/shapes'

export interface Month {
  /** As 2026-02. */
  name: string
  /** From Monday to Sunday; a cell outside the month is empty. */
  weeks: (MonthDay | undefined)[][]
}

export interface MonthDay {
  date: string
  /** Missing outside the limit. */
  kind?: CountedDay['kind'] | undefined
}

const DAY = 86_400_000

/** The months a limit touches, as one draws them. */
export function monthsOf(days: readonly CountedDay[]): Month[] {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]))
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return names.map((name) => ({ name, weeks: weeksOf(name, kinds) }))
}

function weeksOf(name: string, kinds: Map<string, CountedDay['kind']>): Month['weeks'] {
  const first = Date.parse(`${name}-01T00:00:00Z`)
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells: (MonthDay | undefined)[] = Array.from({ length: before })
  for (let at = first; isoDay(at).startsWith(name); at += DAY)
    cells.push({ date: isoDay(at), kind: kinds.get(isoDay(at)) })
  while (cells.length % 7) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
