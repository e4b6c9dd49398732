import type { Visit } from '../../../api/shapes'

export const visitActions = ['RECORD_VISIT', 'ASK_VISIT', 'CONFIRM_VISIT', 'CANCEL_VISIT'] as const
export type VisitAction = (typeof visitActions)[number]

export const reasons = ['INTAKE', 'ORIGINALS', 'INSPECTION', 'SIGNATURE', 'COLLECTION', 'OTHER'] as const

export interface Said {
  reason: Visit['reason'] | ''
  day: string
  place: string
  from: string
  until: string
  words: string
  explanation: string
  reasons: string
  originals: string[]
}

export type FieldName = keyof Said

const fields: Record<VisitAction, readonly FieldName[]> = {
  RECORD_VISIT: ['reason', 'day', 'words', 'explanation', 'originals'],
  ASK_VISIT: ['reason', 'place', 'day', 'from', 'until', 'words', 'explanation'],
  CONFIRM_VISIT: ['day', 'originals'],
  CANCEL_VISIT: ['reasons'],
}

/** What an action asks for; why once more only if it is. */
export function fieldsOf(action: VisitAction, another: boolean): FieldName[] {
  return fields[action].filter((name) => name !== 'explanation' || another)
}

/** What is not filled in and has to be. */
export function missing(action: VisitAction, said: Said, another: boolean): FieldName[] {
  return fieldsOf(action, another).filter((name) => {
    if (name === 'originals') return false
    if (name === 'words' && said.reason !== 'OTHER') return false
    return !said[name].trim()
  })
}

/** What is sent: days as they are, times as instants of Beijing's clock. */
export function body(action: VisitAction, said: Said, another: boolean): Record<string, unknown> {
  const sent: Record<string, unknown> = {}
  for (const name of fieldsOf(action, another)) {
    const value = said[name]
    if (typeof value === 'string' ? value.trim() : value.length > 0)
      sent[name] = typeof value === 'string' ? value.trim() : value
  }
  if (action !== 'ASK_VISIT') return sent
  const { day, ...rest } = sent
  return { ...rest, from: instant(String(day), said.from), until: instant(String(day), said.until) }
}

function instant(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}
