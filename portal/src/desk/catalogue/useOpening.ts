import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useAttempt } from '../../api/useAttempt'
import { opened } from './queries'
import type { NewDraft } from './shapes'

/** Opens a draft and goes there; the same is opened once. */
export function useOpening() {
  const keyOf = useAttempt()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (wanted: NewDraft) => opened(wanted, keyOf(wanted)),
    onSuccess: (id) => navigate(`/desk/catalogue/drafts/${id}`),
  })
}
