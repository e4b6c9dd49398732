import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { answer, api, type Answer } from '../../../api/client'
import { isProblem } from '../../../api/problem'
import { queries } from '../../../api/queries'
import { changed, draftQuery } from '../queries'
import type { Content, Draft } from '../shapes'
import { forget, keep, keptOf } from './kept'
import { merged, type Merged } from './merged'

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
    type: (content: Content) => write((before) => ({ ...before, content })),
    save: () =>
      saving.mutateAsync(written).then(
        ({ etag }) => etag,
        () => undefined,
      ),
  }
}
