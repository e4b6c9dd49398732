import type { CountedDay } from '../../api/shapes'

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
  /** Which of the days granted it is; missing where it does not count. */
  number?: number | null | undefined
  suspended?: boolean | undefined
}

const DAY = 86_400_000

/** The months a limit touches, as one draws them. */
export function monthsOf(days: readonly MonthDay[]): Month[] {
  const known = new Map(days.map((day) => [day.date, day]))
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return names.map((name) => ({ name, weeks: weeksOf(name, known) }))
}

function weeksOf(name: string, known: Map<string, MonthDay>): Month['weeks'] {
  const first = Date.parse(`${name}-01T00:00:00Z`)
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells: (MonthDay | undefined)[] = Array.from({ length: before })
  for (let at = first; isoDay(at).startsWith(name); at += DAY)
    cells.push(known.get(isoDay(at)) ?? { date: isoDay(at) })
  while (cells.length % 7) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
