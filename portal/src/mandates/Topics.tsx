import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../api/shapes'
import { onlineQuery } from '../items/queries'
import { topicsOf } from '../items/topics'
import { Disclosure } from '../parts/Disclosure'
import style from './Mandates.module.css'

interface Props {
  chosen: Topic[]
  choose: (topics: Topic[]) => void
}

/** Everything about a part of life, if single services are not enough. */
export function Topics({ chosen, choose }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(onlineQuery)
  return (
    <Disclosure title={t('mandates.new.topics')}>
      <fieldset className={style.choices}>
        <legend className="unseen">{t('mandates.new.topics')}</legend>
        <p className={style.soft}>{t('mandates.new.topics-hint')}</p>
        {topicsOf(data?.items ?? []).map(({ topic }) => (
          <label key={topic} className={style.check}>
            <input
              type="checkbox"
              checked={chosen.includes(topic)}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, topic] : chosen.filter((other) => other !== topic))
              }
            />
            {t(`topic.${topic}`)}
          </label>
        ))}
      </fieldset>
    </Disclosure>
  )
}
