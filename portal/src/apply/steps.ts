export type Step = 'form' | 'documents' | 'place' | 'service' | 'check'

/** The steps of this item's application, in their order. */
export function stepsOf(item: {
  materials: unknown[]
  procedure?: { preReview?: string | null } | null
}): Step[] {
  const steps: (Step | false)[] = [
    'form',
    item.materials.length > 0 && 'documents',
    Boolean(item.procedure?.preReview) && 'place',
    'service',
    'check',
  ]
  return steps.filter((step) => step !== false)
}

export function neighbours(
  steps: Step[],
  step: Step,
): { before?: Step | undefined; after?: Step | undefined } {
  const here = steps.indexOf(step)
  return { before: steps[here - 1], after: steps[here + 1] }
}
