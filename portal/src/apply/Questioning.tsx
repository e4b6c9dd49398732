import { lazy, useState, type ComponentType } from 'react'

let there: ComponentType | undefined

/** What renders an item's questions is large: it comes beside the draft, not after it. */
export async function fetched(): Promise<ComponentType> {
  return (there ??= (await import('./form')).FormStep)
}

const Coming = lazy(async () => ({ default: await fetched() }))

/** The step with the item's questions, at once if what renders them is there. */
export function Questioning() {
  const [Step] = useState(() => there ?? Coming)
  return <Step />
}
