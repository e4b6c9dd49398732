import { useState } from 'react'
import type { Offered } from '../actions'
import { useMe } from '../me'
import type { DeliveryWay, Outcome } from '../shapes'

/** What an official has said so far for an action. */
export interface Words {
  outcome?: Outcome
  way?: DeliveryWay
  reasons?: string
  whereInstead?: string
}

export type Wording = keyof Words

/** What each action has to say, in the order it is asked. */
export const asked: Record<Offered, Wording[]> = {
  ACCEPT: [],
  START_REVIEW: [],
  DECIDE: ['outcome', 'reasons'],
  DELIVER: ['way'],
  DECLINE: ['reasons', 'whereInstead'],
}

/** What has still to be said. */
export function missing(action: Offered, words: Words): Wording[] {
  return asked[action].filter((name) => !words[name]?.trim())
}

/** Kept for this tab until it is used or one signs out, so that a break costs nothing; nobody else reads it. */
export function useWords(id: string, action: Offered): [Words, (change: Words) => void, () => void] {
  const { data: me } = useMe()
  const place = `yiwang.desk.words/${me?.id ?? ''}/${id}/${action}`
  const [words, setWords] = useState<Words>(() => read(place))
  const say = (change: Words) => {
    const next = { ...words, ...change }
    setWords(next)
    keep(place, JSON.stringify(next))
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
