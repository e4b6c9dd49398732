import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api, type Answer } from '../../../api/client'
import { isProblem } from '../../../api/problem'
import { queries } from '../../../api/queries'
import { changed, draftQuery } from '../queries'
import type { Content, Draft, Json, Tree } from '../shapes'
import { forget, keep, keptOf } from './kept'
import { merged, same, type Merged } from './merged'

interface Written {
  etag: string
  /** As the server has it. */
  base: Content
  content: Content
}

/** Somebody else wrote meanwhile: the draft as it is now, and what both changed. */
export interface Elsewhere {
  draft: Draft
  both: Merged['both']
}

/** A draft one writes in: by the version it was read in, never over what somebody else wrote. */
export function useWriting(seen: Answer<Draft>) {
  const { id } = seen.data
  const [draft, show] = useState(seen.data)
  const [elsewhere, tell] = useState<Elsewhere>()
  const [written, write] = useState<Written>(
    () => keptOf(id) ?? { etag: seen.etag, base: seen.data.content, content: seen.data.content },
  )
  const unsaved = written.content !== written.base
  const saving = useMutation({
    mutationFn: async ({ etag, content }: Written) => {
      const params = { path: { id }, header: { 'If-Match': etag } }
      return answer(api.PUT('/v1/item-drafts/{id}', { params, body: { content } }))
    },
    onSuccess: (found, { content: sent }) => {
      show(found.data)
      tell(undefined)
      write(({ content }) =>
        content === sent
          ? { etag: found.etag, base: found.data.content, content: found.data.content }
          : { etag: found.etag, base: sent, content },
      )
      queries.setQueryData(draftQuery(id).queryKey, found)
      void changed()
    },
    onError: async (error, { base, content: mine }) => {
      if (!isProblem(error, 412)) return
      const now = await queries.query({ ...draftQuery(id), staleTime: 0 })
      const { content, both } = merged(base, mine, now.data.content)
      show(now.data)
      write({ etag: now.etag, base: now.data.content, content })
      tell({ draft: now.data, both })
    },
  })
  useEffect(() => {
    if (unsaved) keep(id, written)
    else forget(id)
  }, [id, unsaved, written])
  useEffect(() => {
    if (!unsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])
  return {
    draft,
    etag: written.etag,
    content: written.content,
    unsaved,
    elsewhere,
    saving: saving.isPending,
    /** Why the last try failed, other than by somebody else's writing. */
    failure: isProblem(saving.error, 412) ? null : saving.error,
    /** The other's value in the place of what is typed here. */
    take: (name: string) => {
      const one = elsewhere?.both.find((both) => both.name === name)
      if (!one) return
      write((before) => ({ ...before, content: taken(before, name, one.theirs) }))
      tell((told) => told && { ...told, both: told.both.filter((both) => both.name !== name) })
    },
    type: (content: Content) => write((before) => ({ ...before, content })),
    save: () =>
      saving.mutateAsync(written).then(
        ({ etag }) => etag,
        () => undefined,
      ),
  }
}

function taken({ base, content }: Written, name: string, theirs: Json): Content {
  const all: Tree = { ...(content as unknown as Tree), [name]: theirs }
  const now = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  return same(now, base as unknown as Tree) ? base : (now as unknown as Content)
}
