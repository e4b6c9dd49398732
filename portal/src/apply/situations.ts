import type { Material } from '../api/shapes'

/** The materials that are asked for by these answers: some depend on a situation (情形). */
export function askedFor(materials: Material[], answers: object): Material[] {
  return materials.filter(({ when }) => {
    if (!when) return true
    const answer = (answers as Record<string, unknown>)[when.situation]
    return [answer].flat().some((one) => typeof one === 'string' && when.choices.includes(one))
  })
}
