import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import type { components } from '../../api/types/case'

export type Year = components['schemas']['CalendarView']
export type CutOff = components['schemas']['CutOffView']
export type NewDay = components['schemas']['NewDay']

/** A year as it is counted in a region, with its version. */
export function yearQuery(region: string, year: number) {
  return queryOptions({
    queryKey: ['desk', 'calendar', region, year],
    queryFn: () =>
      answer(
        api.GET('/v1/calendars/{region}/{year}', { params: { path: { region, year } }, cache: 'no-cache' }),
      ),
  })
}

/** From when on receipts count as the next day's, with its version. */
export function cutOffQuery(region: string) {
  return queryOptions({
    queryKey: ['desk', 'calendar', region, 'cut-off'],
    queryFn: () =>
      answer(api.GET('/v1/calendars/{region}/cut-off', { params: { path: { region } }, cache: 'no-cache' })),
  })
}

/** The days of a year as they are published again: what they are is said anew of those of which no name is known. */
export function daysOf({ days }: Year, named: (kind: 'OFF' | 'WORK') => string): NewDay[] {
  return days.map(({ date, kind }) => {
    const said = kind === 'MAKE_UP' ? 'WORK' : 'OFF'
    return { date, kind: said, name: named(said) }
  })
}
