import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { onlineQuery } from '../../items/queries'
import { Button } from '../../parts/Button'
import { useDepartments } from '../me'
import { Segments } from '../parts/Segments'
import { Choice } from './Choice'
import { lights, statuses, views, type Filter, type View } from './useWanted'
import style from './Filters.module.css'

interface Props {
  view: View
  params: URLSearchParams
  put: (name: Filter, value: string) => void
  clear: () => void
  /** The queue is there: now what it can be filtered by is asked for. */
  ready: boolean
}

export function Filters({ view, params, put, clear, ready }: Props) {
  const { t } = useTranslation('desk')
  const departments = useDepartments(ready)
  const items = useQuery({ ...onlineQuery, enabled: ready }).data?.items ?? []
  const own = items.filter((item) => departments.some(({ id }) => id === item.department))
  const chosen = (['department', 'status', 'item', 'light'] as const).filter((name) => params.has(name))
  const choice = (name: Filter) => ({ value: params.get(name) ?? '', put: (to: string) => put(name, to) })
  return (
    <div className={style.filters} data-filters="">
      <Segments
        name="view"
        title={t('queue.view')}
        chosen={view}
        options={views.map((name) => [name, t(`queue.views.${name}`)] as const)}
        choose={(name) => put('view', name === 'todo' ? '' : name)}
      />
      <fieldset className={style.choices}>
        <legend className="unseen">{t('queue.filters')}</legend>
        {departments.length > 1 && (
          <Choice
            {...choice('department')}
            name={t('queue.post')}
            all={t('queue.all-posts')}
            options={departments.map(({ id, name }) => [id, name])}
          />
        )}
        <Choice
          {...choice('status')}
          name={t('queue.status')}
          all={t('queue.all-statuses')}
          options={statuses.map((name) => [name, t(`status.${name}`)])}
        />
        <Choice
          {...choice('light')}
          name={t('queue.light')}
          all={t('queue.all-lights')}
          options={lights.map((name) => [name, t(`light.${name}`)])}
        />
        <Choice
          {...choice('item')}
          name={t('queue.item')}
          all={t('queue.all-items')}
          options={own.map(({ id, name }) => [id, name])}
        />
        {chosen.length > 0 && (
          <Button look="quiet" onClick={clear}>
            {t('queue.clear')}
          </Button>
        )}
      </fieldset>
    </div>
  )
}
