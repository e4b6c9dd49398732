import type { Level } from './shapes'

const digits: readonly (readonly [Level, number])[] = [
  ['PROVINCE', 2],
  ['CITY', 4],
  ['COUNTY', 6],
  ['TOWNSHIP', 9],
]

/** The level of a region: that of the last group of its code that is not all zeros. */
export function levelOf(region: string): Level {
  return digits.find(([, length]) => /^0*$/.test(region.slice(length)))?.[0] ?? 'VILLAGE'
}

/** Whether a region lies in another one, or is it. */
export function isWithin(region: string, upper: string): boolean {
  const length = digits.find(([level]) => level === levelOf(upper))?.[1] ?? upper.length
  return region.startsWith(upper.slice(0, length))
}
