import { useMutation, type QueryKey } from '@tanstack/react-query'
import { answer } from '../../api/client'
import { isProblem } from '../../api/problem'
import { queries } from '../../api/queries'

/** Publishes, and reads anew what holds then, or what somebody else published before. */
export function usePublishing(key: QueryKey, publish: () => Parameters<typeof answer>[0]) {
  const again = () => queries.invalidateQueries({ queryKey: key })
  return useMutation({
    mutationFn: () => answer(publish()),
    onSuccess: again,
    onError: (error) => (isProblem(error, 412) ? again() : undefined),
  })
}
