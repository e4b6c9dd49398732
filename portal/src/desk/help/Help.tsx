import { lazy, Suspense } from 'react'

/** Opened seldom: it comes when it is. */
const Keys = lazy(() => import('./Keys').then(({ Keys }) => ({ default: Keys })))

export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Suspense>
      <Keys onClose={onClose} />
    </Suspense>
  )
}
