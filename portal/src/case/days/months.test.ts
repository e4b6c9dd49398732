import { expect, test } from 'vitest'
import { monthsOf } from './months'

test('a limit over two months is drawn in both, from Monday to Sunday', () => {
  const [february, march] = monthsOf([
    { date: '2026-02-28', kind: 'MAKE_UP' },
    { date: '2026-03-01', kind: 'WEEKEND' },
    { date: '2026-03-02', kind: 'WORKING' },
  ])
  expect(february?.name).toBe('2026-02')
  expect(february?.weeks).toHaveLength(5)
  expect(february?.weeks[0]?.map((day) => day?.date.slice(8))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    '01',
  ])
  expect(february?.weeks.at(-1)?.[5]).toEqual({ date: '2026-02-28', kind: 'MAKE_UP' })
  expect(february?.weeks.at(-1)?.[6]).toBeUndefined()
  expect(march?.weeks[0]?.[6]).toEqual({ date: '2026-03-01', kind: 'WEEKEND' })
  expect(march?.weeks[1]?.[1]).toEqual({ date: '2026-03-03', kind: undefined })
})

test('each week has seven days', () => {
  const months = monthsOf([
    { date: '2026-10-31', kind: 'WEEKEND' },
    { date: '2027-01-01', kind: 'HOLIDAY' },
  ])
  expect(months.flatMap(({ weeks }) => weeks).every((week) => week.length === 7)).toBe(true)
})
