import type { RJSFSchema } from '@rjsf/utils'

export function hintOf(id: string): string {
  return `${id}-hint`
}

export function markOf(id: string): string {
  return `${id}-mark`
}

export function problemOf(id: string): string {
  return `${id}-problem`
}

/** A question answered by several controls that share one name: its label is a legend. */
export function isGroup(schema: RJSFSchema): boolean {
  const choices = schema.oneOf ?? schema.enum
  return schema.type === 'boolean' || schema.type === 'array' || (choices ? choices.length <= FEW : false)
}

/** So many choices are shown at once; more of them are a list to open. */
export const FEW = 6
