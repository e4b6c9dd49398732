import { useEffect, useRef, type RefObject } from 'react'

let arrived = false

/** The page's heading takes the focus when one comes from another page, so that a reader hears where one is. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  return heading
}
