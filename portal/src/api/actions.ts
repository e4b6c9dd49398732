import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { caseQuery, timelineQuery } from '../cases/queries'
import { linked, type Answer } from './client'
import { isProblem, type Problem } from './problem'
import { queries } from './queries'
import type { ActionLink, CaseState, Dossier, TimelineEntry } from './shapes'

type ActionName = ActionLink['name']

/** A case as the reader saw it when he began to act. */
export interface Seen {
  id: string
  etag: string
  actions: readonly ActionLink[]
}

/** Somebody else was quicker: what was done last, how the case stands now, whether the action is still open. */
export interface Changed {
  entry: TimelineEntry | undefined
  dossier: Dossier
  possible: boolean
}

export interface Acting {
  /** The version that is acted upon. */
  etag: string
  /** Gives whether it was done; why not is `problem` or `changed`. */
  perform: (said?: object) => Promise<boolean>
  busy: boolean
  problem: Problem | undefined
  changed: Changed | undefined
}

interface Attempt {
  said: string
  key: string
}

/**
 * An action on a case by the version seen when it was begun, whatever comes in live meanwhile. Repeating what may
 * have been done already does it once: the key stays as long as the same is said. After a conflict the fresh state
 * is there and the next try acts upon it; what was typed stays with the caller.
 */
export function useAction(name: ActionName, seen: Seen): Acting {
  const [held, hold] = useState(seen)
  const [changed, setChanged] = useState<Changed>()
  const [attempt, setAttempt] = useState<Attempt>()
  const action = useMutation<unknown, Error, object | undefined>({
    mutationFn: async (said) => {
      const link = held.actions.find((possible) => possible.name === name)
      if (!link) throw new Error(`${name} is not among the actions`)
      const current = attemptFor(said, attempt)
      setAttempt(current)
      return perform(link, held.etag, current.key, said)
    },
    onSuccess: () => {
      setChanged(undefined)
      return done(name, held.id)
    },
    onError: async (error) => {
      const found = isConflict(error) ? await fresh(name, held.id).catch(() => undefined) : undefined
      if (found) hold(found.now)
      setChanged(found?.conflict)
    },
  })
  return {
    etag: held.etag,
    perform: (said) =>
      action.mutateAsync(said).then(
        () => true,
        () => false,
      ),
    busy: action.isPending,
    problem: isProblem(action.error) && !changed ? action.error : undefined,
    changed,
  }
}

export function perform(
  link: ActionLink,
  etag: string,
  key: string,
  said?: object,
): Promise<Answer<CaseState>> {
  return linked(link, { 'If-Match': etag, 'Idempotency-Key': key }, said)
}

/** The key of an attempt holds as long as the same is said. */
export function attemptFor(said: object | undefined, before: Attempt | undefined): Attempt {
  const words = JSON.stringify(said ?? null)
  return before?.said === words ? before : { said: words, key: crypto.randomUUID() }
}

/** The version seen is no longer the case's, or its state no longer allows this. */
function isConflict(error: unknown): boolean {
  return isProblem(error, 412) || (isProblem(error, 409) && error.code !== 'own-case')
}

async function fresh(name: ActionName, id: string): Promise<{ now: Seen; conflict: Changed }> {
  const [{ dossier, etag }, timeline] = await Promise.all([
    queries.query({ ...caseQuery(id), staleTime: 0 }),
    queries.query({ ...timelineQuery(id), staleTime: 0 }),
  ])
  const possible = dossier.actions.some((action) => action.name === name)
  return {
    now: { id, etag, actions: dossier.actions },
    conflict: { entry: timeline.at(-1), dossier, possible },
  }
}

/** Everything that shows the case is read anew; of a discarded draft nothing is left to read. */
async function done(name: ActionName, id: string): Promise<void> {
  if (name === 'DISCARD') {
    queries.removeQueries({ queryKey: caseQuery(id).queryKey })
    await queries.invalidateQueries({ queryKey: ['cases', 'list'] })
    return
  }
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['cases'] }),
    queries.invalidateQueries({ queryKey: ['queues'] }),
  ])
}
