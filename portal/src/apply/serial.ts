import { MutationObserver } from '@tanstack/react-query'
import { isProblem } from '../api/problem'
import { queries } from '../api/queries'

const SLOWEST = 20_000

interface Serial<T> {
  scope: string
  tries?: number
  /** Called when it has to wait for the network or the service, and when it goes on. */
  waiting?: (waits: boolean) => void
  run: () => Promise<T>
}

/** Runs one after the other within a scope; what may pass is tried again, and offline it waits for the network. */
export function serially<T>({ scope, tries = Infinity, waiting, run }: Serial<T>): Promise<T> {
  const observer = new MutationObserver<T>(queries, {
    mutationFn: run,
    scope: { id: scope },
    networkMode: 'online',
    retry: (failures, error) => isProblem(error) && error.passing && failures < tries,
    retryDelay: (failures) => Math.min(1000 * 2 ** failures, SLOWEST),
    gcTime: 0,
  })
  const stop = observer.subscribe(({ isPaused, failureCount, isPending }) =>
    waiting?.(isPending && (failureCount > 0 || (isPaused && !navigator.onLine))),
  )
  return observer.mutate().finally(stop)
}
