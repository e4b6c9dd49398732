import { dayInWords, dayOf } from '../../texts/days'
import type { Language } from '../../texts/texts'

/** The last day of a limit in words; one that ends at 24:00 ends on the day then over. */
export function lastDay(dueAt: string, language: Language): string {
  return dayInWords(dayOf(new Date(Date.parse(dueAt) - 1)), language)
}
