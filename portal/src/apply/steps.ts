export type Step = 'form' | 'documents' | 'service' | 'check'

/** The steps of this item's application, in their order. */
export function stepsOf(item: { materials: unknown[] }): Step[] {
  return item.materials.length ? ['form', 'documents', 'service', 'check'] : ['form', 'service', 'check']
}

export function neighbours(
  steps: Step[],
  step: Step,
): { before?: Step | undefined; after?: Step | undefined } {
  const here = steps.indexOf(step)
  return { before: steps[here - 1], after: steps[here + 1] }
}
