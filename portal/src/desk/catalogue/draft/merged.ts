import type { Content, Json, Tree } from '../shapes'

export interface Merged {
  content: Content
  /** The elements that both changed: what is typed here stays, the other value is told. */
  both: { name: string; theirs: Json }[]
}

/** What was typed here over what was written elsewhere meanwhile: nothing typed is lost. */
export function merged(base: Content, mine: Content, theirs: Content): Merged {
  const [before, here, there] = [base, mine, theirs] as unknown as Tree[]
  const content: Tree = {}
  const both: Merged['both'] = []
  for (const name of new Set([...Object.keys(there ?? {}), ...Object.keys(here ?? {})])) {
    const [was, typed, written] = [before?.[name], here?.[name], there?.[name]]
    const kept = same(typed, was) ? written : typed
    if (kept !== undefined) content[name] = kept
    if (!same(typed, was) && !same(written, was) && !same(typed, written))
      both.push({ name, theirs: written })
  }
  return { content: content as unknown as Content, both }
}

/** Whether two values say the same; what is absent says nothing, whatever the order of names. */
export function same(one: Json, other: Json): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(value: Json): Json {
  if (value === null) return undefined
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object') return value
  const said: Tree = {}
  for (const name of Object.keys(value).sort()) {
    const one = plain(value[name])
    if (one !== undefined) said[name] = one
  }
  return said
}
