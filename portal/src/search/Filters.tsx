import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { onlineQuery } from '../items/queries'
import { topicsOf } from '../items/topics'
import style from './Filters.module.css'

interface Props {
  params: URLSearchParams
  put: (name: string, value: string) => void
}

export function Filters({ params, put }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(onlineQuery)
  const items = data?.items ?? []
  const departments = new Map(items.map((item) => [item.department, item.departmentName]))
  const department = params.get('department') ?? ''
  const topic = params.get('topic') ?? ''
  return (
    <fieldset className={style.filters}>
      <legend className="unseen">{t('search.filters')}</legend>
      <label className={style.check}>
        <input
          type="checkbox"
          checked={params.has('online')}
          onChange={(event) => put('online', event.target.checked ? '1' : '')}
        />
        {t('search.online-only')}
      </label>
      <label className={style.choice}>
        <span className="unseen">{t('search.topic')}</span>
        <select value={topic} onChange={(event) => put('topic', event.target.value)}>
          <option value="">{t('search.all-topics')}</option>
          {topicsOf(items).map(({ topic: name }) => (
            <option key={name} value={name}>
              {t(`topic.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={style.choice}>
        <span className="unseen">{t('search.department')}</span>
        <select value={department} onChange={(event) => put('department', event.target.value)}>
          <option value="">{t('search.all-departments')}</option>
          {[...departments].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
