import { useState } from 'react'
import type { Offered } from '../actions'
import { useMe } from '../me'
import type { RemedyResult } from '../../api/shapes'
import type { DeliveryWay, Mark, OpinionAnswer, Outcome, SpecialProcedure } from '../shapes'

/** What an official has said so far for an action. */
export interface Words {
  outcome?: Outcome
  /** What a remedy comes to; the outcome goes with it. */
  comesTo?: RemedyResult
  way?: DeliveryWay
  /** Who collects the result at a window; looked at anew each time. */
  collectedBy?: string
  /** Why who collects the result has to come again. */
  explanation?: string
  reasons?: string
  whereInstead?: string
  /** Fields and materials that are wrong or missing, each with a word on it. */
  wanted?: Mark[]
  kind?: SpecialProcedure
  basis?: string
  expectedDays?: string
  /** Days more for a supplement. */
  days?: string
  /** What the lower level found. */
  opinion?: string
  /** Whether what was owed is fulfilled, and what is wrong if it is not. */
  fulfilled?: 'FULFILLED' | 'RETURNED'
  note?: string
  result?: string
  answer?: OpinionAnswer
  /** Whose opinion is asked. */
  department?: string
  question?: string
}

export type Wording = Exclude<keyof Words, 'comesTo'>

/** What each action has to say, in the order it is asked. */
export const asked: Record<Offered, Wording[]> = {
  ACCEPT: [],
  START_REVIEW: [],
  PASS_UP: ['opinion'],
  DECIDE: ['outcome', 'reasons'],
  DELIVER: ['way', 'collectedBy', 'explanation'],
  DECLINE: ['reasons', 'whereInstead'],
  REQUEST_SUPPLEMENT: ['wanted'],
  EXTEND_SUPPLEMENT: ['days', 'reasons'],
  SUSPEND: ['kind', 'basis', 'expectedDays'],
  RESUME: ['result'],
  ASK_EXTENSION: ['reasons'],
  EXTEND: ['reasons'],
  CONFIRM_FULFILMENT: ['fulfilled', 'note'],
  GIVE_OPINION: ['answer', 'reasons'],
  ASK_OPINION: ['department', 'question'],
}

/** What need not be said. */
const optional = new Set<Wording>(['result', 'collectedBy', 'explanation'])

/** A suspension lasts so many working days at most, a supplement so many days more. */
const longest = { expectedDays: 730, days: 60 }

/** What has still to be said. */
export function missing(action: Offered, words: Words): Wording[] {
  return asked[action].filter((name) => !isOptional(name, words) && !isSaid(name, words))
}

/** A word on what is wrong is needed only where something is. */
function isOptional(name: Wording, { fulfilled }: Words): boolean {
  return optional.has(name) || (name === 'note' && fulfilled !== 'RETURNED')
}

function isSaid(name: Wording, { wanted = [], ...texts }: Words): boolean {
  if (name === 'wanted') return wanted.length > 0 && wanted.every(({ note }) => note.trim())
  if (name === 'expectedDays') return isDays(texts[name], longest.expectedDays)
  if (name === 'days') return isDays(texts[name])
  return Boolean(texts[name]?.trim())
}

/** A number of days up to the longest. */
export function isDays(days = '', most = longest.days): boolean {
  return /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= most
}

/** What is sent: what the action asks, of what was said; nothing where it asks nothing. */
export function bodyOf(action: Offered, words: Words): object | undefined {
  const { expectedDays, days, result, fulfilled, note, collectedBy, explanation, comesTo, ...said } = words
  const all = {
    ...said,
    ...(expectedDays ? { expectedDays: Number(expectedDays) } : {}),
    ...(days ? { days: Number(days) } : {}),
    ...(fulfilled ? { fulfilled: fulfilled === 'FULFILLED' } : {}),
    ...(note?.trim() && fulfilled === 'RETURNED' ? { note: note.trim() } : {}),
    ...(collectedBy && words.way === 'WINDOW' ? { collectedBy } : {}),
    ...(explanation?.trim() && words.way === 'WINDOW' ? { explanation: explanation.trim() } : {}),
    ...(result?.trim() ? { result: result.trim() } : {}),
  }
  const sent = Object.entries(all).filter(([name]) => asked[action].includes(name as Wording))
  const remedy = action === 'DECIDE' && comesTo ? { result: comesTo } : {}
  return asked[action].length > 0 ? { ...Object.fromEntries(sent), ...remedy } : undefined
}

/** What was written, in the order in which it is read. */
export function writtenOf({
  wanted = [],
  reasons,
  whereInstead,
  basis,
  result,
  opinion,
  note,
  question,
  explanation,
}: Words): string[] {
  const notes = wanted.map(({ note }) => note)
  const all = [...notes, reasons, whereInstead, basis, result, opinion, note, question, explanation]
  return all.filter((text): text is string => Boolean(text?.trim()))
}

/** Kept for this tab until it is used or one signs out, so that a break costs nothing; nobody else reads it. */
export function useWords(id: string, action: Offered): [Words, (change: Words) => void, () => void] {
  const { data: me } = useMe()
  const place = `yiwang.desk.words/${me?.id ?? ''}/${id}/${action}`
  const [words, setWords] = useState<Words>(() => read(place))
  const say = (change: Words) => {
    const next = { ...words, ...change }
    setWords(next)
    keep(place, JSON.stringify({ ...next, collectedBy: undefined }))
  }
  return [words, say, () => keep(place, null)]
}

function read(place: string): Words {
  try {
    return (JSON.parse(sessionStorage.getItem(place) ?? '{}') ?? {}) as Words
  } catch {
    return {}
  }
}

function keep(place: string, words: string | null): void {
  try {
    if (words === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, words)
  } catch {
    // Storage is switched off: the words last as long as the page.
  }
}
