import type { TFunction } from 'i18next'
import type { Draft } from './draft'
import { controlOf } from './form/pointers'
import { owing } from './owing'
import { problemsOf } from './form/problems'
import type { AppliedItem } from './useApplication'

/** Where something has to be entered first, as a place below the application; without anything, where it is checked. */
export function attention(
  item: Pick<AppliedItem, 'form' | 'materials'>,
  draft: Pick<Draft, 'form' | 'dossier' | 'owes'>,
  t: TFunction,
): string {
  const { form, dossier } = draft
  const owed = owing(item, draft)
  const order = (item.form['x-order'] as string[] | undefined) ?? Object.keys(item.form.properties ?? {})
  const wrong = [...problemsOf(item.form, form, t).keys()]
  const first = order.map((field) => wrong.find((at) => at.split('/')[2] === field)).find(Boolean) ?? wrong[0]
  if (first) return `form?check#${controlOf(first)}`
  const missing = item.materials.find(
    ({ code, required }) =>
      required && !owed.includes(code) && !dossier.materials.some((given) => given.code === code),
  )
  return missing ? `documents?check#materials_${missing.code}` : 'check'
}
