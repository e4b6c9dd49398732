import { useMutation } from '@tanstack/react-query'
import { useAttempt } from '../../api/useAttempt'
import { act } from '../queries'
import type { ClientLink } from '../shapes'

/** Does what is offered, upon the version that was seen; the same words are done once. */
export function useActing(link: ClientLink, etag: string, done: () => void) {
  const keyOf = useAttempt()
  return useMutation({
    mutationFn: (said: object) => act(link, etag, keyOf({ said, etag }), said),
    onSuccess: done,
  })
}
