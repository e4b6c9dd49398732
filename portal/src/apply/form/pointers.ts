/** The steps of a JSON pointer, with or without the fragment's sign (RFC 6901). */
export function steps(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What a pointer points at, if there is something. */
export function at(value: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[step] : undefined,
    value,
  )
}

/** The name of the control for an answer: `/form/address/street` is at `form_address_street`. */
export function controlOf(pointer: string): string {
  return steps(pointer).join('_')
}
