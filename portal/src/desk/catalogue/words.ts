import type { TFunction } from 'i18next'
import { steps } from '../../apply/form/pointers'
import type { Json } from './shapes'

type Words = TFunction<'catalogue'>

/** A place in an item as its editors name it: “Materials · lease · Guidance”. */
export function placeInWords(pointer: string, t: Words): string {
  return steps(pointer)
    .map((step) => (/^\d+$/.test(step) ? t('all.nth', { n: Number(step) + 1 }) : named(step, t)))
    .join(t('all.place-in'))
}

function named(step: string, t: Words): string {
  return /^[\w-]+$/.test(step) ? t(`field.${step as 'code'}`, { defaultValue: step }) : step
}

/** A single value as its editors name it; nothing for what has parts. */
export function valueInWords(value: Json, t: Words): string | undefined {
  if (value === undefined || value === null || value === '') return t('all.nothing')
  if (typeof value === 'boolean') return t(value ? 'all.yes' : 'all.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return optionInWords(value, t)
  return undefined
}

/** Codes such as WORKING_DAYS have a word, all else is as it was written. */
export function optionInWords(value: string, t: Words): string {
  return /^[A-Z][A-Z_]+$/.test(value) ? t(`option.${value as 'PERMIT'}`, { defaultValue: value }) : value
}
