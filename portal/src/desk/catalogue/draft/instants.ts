/** The offices' clock, wherever the editor is (no summer time). */
const OFFSET = '+08:00'

/** The instant of a day and time as typed in a field, by the offices' clock. */
export function instantOf(typed: string): string | undefined {
  const instant = new Date(`${typed}:00${OFFSET}`)
  return typed && !Number.isNaN(instant.getTime()) ? instant.toISOString() : undefined
}
