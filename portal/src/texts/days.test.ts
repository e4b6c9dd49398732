import { expect, test } from 'vitest'
import { dateInWords, dayInWords, dayOf, daysAway, daysUntil, momentInWords } from './days'

const now = new Date('2026-02-24T17:30:00Z')

test('a day is said with its weekday, the year only where it is another', () => {
  expect(dayInWords('2026-02-27', 'zh-CN', now)).toBe('2月27日星期五')
  expect(dayInWords('2026-02-27', 'en', now)).toBe('Friday, February 27')
  expect(dayInWords('2027-02-26', 'en', now)).toBe('Friday, February 26, 2027')
})

test('a date on a form always has its year', () => {
  expect(dateInWords('2026-02-27', 'zh-CN')).toBe('2026年2月27日')
  expect(dateInWords('1990-01-02', 'en')).toBe('January 2, 1990')
})

test('today is the day in the offices, wherever the reader is', () => {
  expect(dayOf(now)).toBe('2026-02-25')
  expect(daysUntil('2026-02-27', now)).toBe(2)
  expect(daysAway('2026-02-26', 'zh-CN', now)).toBe('明天')
  expect(daysAway('2026-02-24', 'en', now)).toBe('yesterday')
})

test('an instant is said by the clock of the offices', () => {
  expect(momentInWords('2026-02-24T16:05:00Z', 'zh-CN', now)).toBe('2月25日 00:05')
  expect(momentInWords('2025-12-31T16:05:00Z', 'en', now)).toBe('Jan 1, 00:05')
  expect(momentInWords('2025-12-31T15:55:00Z', 'en', now)).toContain('2025')
})
