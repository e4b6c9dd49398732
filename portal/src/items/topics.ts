import type { ItemSummary, Topic } from '../api/shapes'

/** The topics the items are about, the fullest first. */
export function topicsOf(items: ItemSummary[]): { topic: Topic; items: number }[] {
  const counts = new Map<Topic, number>()
  for (const topic of items.flatMap((item) => item.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].map(([topic, count]) => ({ topic, items: count })).sort((a, b) => b.items - a.items)
}
