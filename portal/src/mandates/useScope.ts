import { useTranslation } from 'react-i18next'
import type { Mandate, Topic } from '../api/shapes'

/** What a mandate is for, in words. */
export function useScope({ items, topics }: Mandate['scope']): string {
  const { t } = useTranslation()
  return [
    ...items.map(({ name }) => name),
    ...topics.map((topic) => t('mandates.all-of', { topic: t(`topic.${topic as Topic}`) })),
  ].join(t('app.comma'))
}
