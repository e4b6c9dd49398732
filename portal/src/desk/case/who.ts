import type { TFunction } from 'i18next'
import type { TimelineEntry } from '../../api/shapes'

/** Who did something, as a colleague reads it. */
export function who(entry: TimelineEntry, t: TFunction<'desk'>): string {
  if (entry.agent) return t('by.AGENT', { name: entry.agent.name ?? '' })
  return t(`by.${entry.by as 'OFFICIAL'}`)
}
