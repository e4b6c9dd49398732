import type { TFunction } from 'i18next'
import type { TimelineEntry } from '../../api/shapes'
import { agentInWords } from '../../case/agentInWords'

/** Who did something, as a colleague reads it. */
export function who(entry: TimelineEntry, t: TFunction<'desk'>): string {
  if (entry.agent) return t('by.AGENT', { name: agentInWords(entry.agent) })
  if (entry.official?.name) return entry.official.name
  return t(`by.${entry.by as 'OFFICIAL'}`)
}
