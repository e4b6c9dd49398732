import { queryOptions } from '@tanstack/react-query'
import { isProblem } from '../api/problem'
import { queries } from '../api/queries'
import { DraftReceiver } from './documents/Receiver'
import { Uploads } from './documents/Uploads'
import { loadDraft } from './draft'
import { takeKept } from './kept'
import { Submission } from './Submission'
import { Writing } from './Writing'

/** A draft that is open in this window, with what is under way for it. */
export interface Open {
  writing: Writing
  uploads: Uploads
  submission: Submission
}

const open = new Map<string, Open>()

/** Opens a draft once; read again, it takes in what changed elsewhere. */
export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['drafts', id],
    queryFn: () => opened(id),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    structuralSharing: false,
  })
}

async function opened(id: string): Promise<Open> {
  const loaded = await loadDraft(id).catch((error: unknown) => {
    if (isProblem(error, 404) || isProblem(error, 403)) takeKept(id)
    throw error
  })
  const known = open.get(id)
  if (known) {
    known.writing.adopt(loaded)
    return known
  }
  const writing = new Writing(loaded, takeKept(id))
  const made = {
    writing,
    uploads: new Uploads(new DraftReceiver(writing)),
    submission: new Submission(writing),
  }
  open.set(id, made)
  return made
}

/** Forgets a draft once all of it is saved; opened again, it is read anew. */
export async function closed(id: string): Promise<void> {
  queries.removeQueries({ queryKey: draftQuery(id).queryKey })
  const known = open.get(id)
  if (known && (await known.writing.flush())) open.delete(id)
}
