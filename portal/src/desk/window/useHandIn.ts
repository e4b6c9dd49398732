import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { attemptFor } from '../../api/actions'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { queries } from '../../api/queries'
import { loadDraft } from '../../apply/draft'
import type { Writing } from '../../apply/Writing'

interface Said {
  electronic: boolean
  originals: string[]
}

/** Hands in what is saved for the person present; repeating the same does it once. */
export function useHandIn(writing: Writing) {
  const [attempt, setAttempt] = useState<ReturnType<typeof attemptFor>>()
  return useMutation({
    mutationFn: async ({ electronic, originals }: Said) => {
      if (!(await writing.flush())) throw writing.draft().failure ?? new Error('not saved')
      const said = { agreesToElectronicService: electronic, present: { originals } }
      const current = attemptFor({ said, etag: writing.etag }, attempt)
      setAttempt(current)
      const header = { 'If-Match': writing.etag, 'Idempotency-Key': current.key }
      await answer(
        api.POST('/v1/cases/{id}/submission', { params: { path: { id: writing.id }, header }, body: said }),
      )
      writing.adopt(await loadDraft(writing.id))
      void queries.invalidateQueries({ queryKey: ['queues'] })
    },
    onError: async (error) => {
      if (isProblem(error, 412)) writing.adopt(await loadDraft(writing.id))
      if (isProblem(error, 422)) writing.take({ problems: error.pointers() })
    },
  })
}
