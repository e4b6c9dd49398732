import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../api/shapes'
import { topicsOf } from '../items/topics'
import { Door } from './Door'
import { Doors } from './Doors'
import { topicIcons } from './icons'

/** Parts of life in which something can be applied for here. */
export function Topics({ items }: { items: ItemSummary[] }) {
  const { t } = useTranslation()
  return (
    <Doors title={t('home.topics')}>
      {topicsOf(items).map(({ topic, items: count }) => (
        <li key={topic}>
          <Door
            to={`/search?topic=${topic}&online=1`}
            name={t(`topic.${topic}`)}
            note={t('home.items', { count })}
            icon={topicIcons[topic]}
          />
        </li>
      ))}
    </Doors>
  )
}
