import { useTranslation } from 'react-i18next'
import type { Mandate, Topic } from '../api/shapes'

/** What a mandate is for, in words. */
export function useScope({ kind, scope: { items, topics, role } }: Mandate): string {
  const { t } = useTranslation()
  const { t: words } = useTranslation('mandates')
  if (kind === 'GUARDIAN') return words('card.by-guardian')
  if (role) return words('card.by-role', { role: words(`role.${role}`) })
  return [
    ...items.map(({ name }) => name),
    ...topics.map((topic) => t('mandates.all-of', { topic: t(`topic.${topic as Topic}`) })),
  ].join(t('app.comma'))
}
