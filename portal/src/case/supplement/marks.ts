import type { RJSFSchema } from '@rjsf/utils'
import type { Dossier, FormAnswers, Item, Material } from '../../api/shapes'

type Mark = NonNullable<Dossier['supplement']>['wanted'][number]

const FORM = '/form/'
const MATERIALS = '/materials/'

/** What a mark names, as the item calls it; by its last step where the item does not know it. */
export function nameOf(item: Pick<Item, 'form' | 'materials'> | undefined, pointer: string): string {
  const code = pointer.split('/').at(-1) ?? pointer
  if (pointer.startsWith(MATERIALS)) return item?.materials?.find((one) => one.code === code)?.name ?? code
  const form: RJSFSchema = item?.form ?? {}
  const field = form.properties?.[code]
  return (typeof field === 'object' && field.title) || code
}

/** The marked fields alone, each of them to be answered; rules that span fields are the service's to check. */
export function askedFields(form: RJSFSchema, wanted: readonly Mark[]): RJSFSchema {
  const names = wanted.flatMap(({ pointer }) => after(FORM, pointer) ?? [])
  const order = (form['x-order'] as string[] | undefined) ?? Object.keys(form.properties ?? {})
  const shown = order.filter((name) => names.includes(name) && form.properties?.[name])
  const known = names.filter((name) => !shown.includes(name) && form.properties?.[name])
  const all = [...shown, ...known]
  return {
    type: 'object',
    ...(form.$defs ? { $defs: form.$defs } : {}),
    'x-order': all,
    required: all,
    properties: Object.fromEntries(all.map((name) => [name, form.properties?.[name] ?? {}])),
  }
}

/** The same fields with what the office says about each as a hint. */
export function explained(
  fields: RJSFSchema,
  wanted: readonly Mark[],
  says: (note: string) => string,
): RJSFSchema {
  const notes = new Map(wanted.map(({ pointer, note }) => [after(FORM, pointer), note]))
  const properties = Object.entries(fields.properties ?? {}).map(([name, field]) => {
    const rule = typeof field === 'object' ? field : {}
    const hint = [says(notes.get(name) ?? ''), rule.description].filter(Boolean).join(' ')
    return [name, { ...rule, description: hint }]
  })
  return { ...fields, properties: Object.fromEntries(properties) as NonNullable<RJSFSchema['properties']> }
}

/** The marked materials with what the office says about each. */
export function askedMaterials(materials: readonly Material[], wanted: readonly Mark[]) {
  return wanted.flatMap(({ pointer, note }) => {
    const code = after(MATERIALS, pointer)
    const found = materials.find((material) => material.code === code)
    return found ? [{ material: { ...found, required: true }, note }] : []
  })
}

/** The answers to these fields, of all answers. */
export function answersTo(fields: RJSFSchema, answers: FormAnswers): FormAnswers {
  const names = Object.keys(fields.properties ?? {})
  return Object.fromEntries(
    names.filter((name) => answers[name] !== undefined).map((name) => [name, answers[name]]),
  )
}

function after(root: string, pointer: string): string | undefined {
  return pointer.startsWith(root) ? pointer.slice(root.length) : undefined
}
