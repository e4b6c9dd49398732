import type { Dossier, Item } from '../../../api/shapes'
import { choiceOf, type Field } from '../../case/answers'
import type { Mark } from '../../shapes'

/** A field or material that can be marked, with what was given for it in short. */
export interface Markable {
  pointer: string
  name: string
  given: string
}

/** All that can be marked, in the order of the form and of the item's list of materials. */
export function markable(
  item: Pick<Item, 'form' | 'materials'>,
  { form, materials }: Pick<Dossier, 'form' | 'materials'>,
) {
  const schema = (item.form ?? {}) as Field
  const properties = schema.properties ?? {}
  const order = [...new Set([...(schema['x-order'] ?? []), ...Object.keys(properties)])]
  const answers = order.flatMap((name): Markable[] => {
    const field = properties[name]
    return field
      ? [{ pointer: `/form/${name}`, name: field.title ?? name, given: inShort(field, form[name]) }]
      : []
  })
  const documents = (item.materials ?? []).map(({ code, name }): Markable => {
    const given = materials.find((material) => material.code === code)?.document?.name
    return { pointer: `/materials/${code}`, name, given: given ?? '' }
  })
  return { answers, materials: documents }
}

/** Marks what is not marked, and the other way round. */
export function toggled(wanted: Mark[], pointer: string): Mark[] {
  const others = wanted.filter((mark) => mark.pointer !== pointer)
  return others.length < wanted.length ? others : [...wanted, { pointer, note: '' }]
}

export function noted(wanted: Mark[], pointer: string, note: string): Mark[] {
  return wanted.map((mark) => (mark.pointer === pointer ? { ...mark, note } : mark))
}

function inShort(field: Field, value: unknown): string {
  if (value === undefined || value === null) return ''
  return choiceOf(field, value) ?? (typeof value === 'string' ? value : JSON.stringify(value))
}
