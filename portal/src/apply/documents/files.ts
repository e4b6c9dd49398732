import type { Material } from '../../api/shapes'

export type Unfit = 'empty' | 'kind' | 'large'

/** What is seen to be wrong with a file before it is sent. */
export function unfit(file: File, material: Pick<Material, 'formats' | 'maxBytes'>): Unfit | undefined {
  if (file.size === 0) return 'empty'
  if (material.formats.length > 0 && !material.formats.includes(file.type)) return 'kind'
  if (file.size > material.maxBytes) return 'large'
  return undefined
}
