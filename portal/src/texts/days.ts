import type { Language } from './texts'

/** Limits and offices live by this clock, wherever the reader is. */
const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** A day of the calendar (ISO 8601) with its weekday; the year only where it is not this one. */
export function dayInWords(day: string, language: Language, now = new Date()): string {
  const date = new Date(`${day}T00:00:00Z`)
  return format(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today(now).slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(date)
}

/** A date with its year, as on a form. */
export function dateInWords(day: string, language: Language): string {
  return format(language, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`))
}

/** An instant as day and time, short. */
export function momentInWords(instant: string, language: Language, now = new Date()): string {
  const date = new Date(instant)
  const sameYear = dayOf(date).slice(0, 4) === today(now).slice(0, 4)
  return format(language, {
    timeZone: ZONE,
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date)
}

/** The time of an instant alone, beside its day. */
export function timeInWords(instant: string, language: Language): string {
  return format(language, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** How far a day is from today: 明天, 3天后, tomorrow, in 3 days. */
export function daysAway(day: string, language: Language, now = new Date()): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysUntil(day, now), 'day')
}

export function daysUntil(day: string, now = new Date()): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today(now)}T00:00:00Z`)) / DAY)
}

/** The local date of an instant, as 2026-02-27. */
export function dayOf(instant: Date): string {
  return format('sv-SE', { timeZone: ZONE }).format(instant)
}

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options)
  const made = formats.get(name) ?? new Intl.DateTimeFormat(language, options)
  formats.set(name, made)
  return made
}

function today(now: Date): string {
  return dayOf(now)
}
