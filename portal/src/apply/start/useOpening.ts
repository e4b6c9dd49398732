import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { isProblem } from '../../api/problem'
import { queries } from '../../api/queries'
import { attemptDone, attemptFor } from './attempt'
import { openDraft, type Applicant } from './openDraft'

const TRIES = 3

/** Opens a draft once, however often it has to be asked for, and goes to its first step. */
export function useOpening(item: string, applicant?: Applicant) {
  const navigate = useNavigate()
  const attempt = applicant ? `${item}/${applicant.id}` : item
  return useMutation({
    mutationFn: () => openDraft(item, attemptFor(attempt), undefined, applicant),
    retry: (failures, error) => isProblem(error) && error.passing && failures < TRIES,
    onSuccess: async (id) => {
      attemptDone(attempt)
      void queries.invalidateQueries({ queryKey: ['cases', 'list'] })
      await navigate(`/apply/${id}/form`)
    },
  })
}
