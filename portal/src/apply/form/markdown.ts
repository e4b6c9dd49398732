import type { ReactNode } from 'react'

/** Stands in for the Markdown of 90 KB that rjsf would bring along: what items say about their questions is plain text. */
export function Markdown({ children }: { children: ReactNode }): ReactNode {
  return children
}
