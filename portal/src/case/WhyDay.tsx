import { lazy, Suspense, useState } from 'react'
import { Disclosure } from '../parts/Disclosure'
import { Skeleton } from '../parts/Skeleton'
import type { Explained } from './days/query'

/** The days one by one: they come when one asks. */
const Days = lazy(async () => ({ default: (await import('./days')).Days }))

interface Props {
  title: string
  id: string
  of: Explained
}

/** Why an opinion, or something that is owed, is due that day. */
export function WhyDay({ title, id, of }: Props) {
  const [opened, setOpened] = useState(false)
  return (
    <Disclosure title={title} onOpen={() => setOpened(true)}>
      {opened && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <Days id={id} of={of} />
        </Suspense>
      )}
    </Disclosure>
  )
}
