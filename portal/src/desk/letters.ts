import { useSyncExternalStore } from 'react'

const PLACE = 'yiwang.desk.letters'
const watchers = new Set<() => void>()

/** Whether single letters are keys of the queue; kept on this device, sent nowhere. */
export function useLetters(): [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(watch, read), set]
}

let here: boolean | undefined

function read(): boolean {
  if (here !== undefined) return here
  try {
    return localStorage.getItem(PLACE) !== 'off'
  } catch {
    return true
  }
}

function set(on: boolean): void {
  here = on
  try {
    localStorage.setItem(PLACE, on ? 'on' : 'off')
    here = undefined
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
