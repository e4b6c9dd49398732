import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { useSettled } from '../search/useSettled'
import { Field, Wrong } from '../parts/Field'
import style from './Mandates.module.css'

export interface Chosen {
  id: string
  name: string
}

const AT_ONCE = 8

interface Props {
  chosen: Chosen[]
  error: string | undefined
  choose: (items: Chosen[]) => void
}

/** The services it is for: those chosen, and those found by words. */
export function Items({ chosen, error, choose }: Props) {
  const { t } = useTranslation()
  const [words, type] = useState('')
  const q = useSettled(words.trim())
  const found = useQuery({
    queryKey: ['items', 'choice', q],
    queryFn: ({ signal }) =>
      body(
        api.GET('/v1/items', {
          params: { query: { depth: 'ONLINE', limit: AT_ONCE, ...(q ? { q } : {}) } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  })
  const others = (found.data?.items ?? []).filter(({ id }) => chosen.every((item) => item.id !== id))
  return (
    <fieldset className={style.choices}>
      <legend>{t('mandates.new.items')}</legend>
      {error && <Wrong>{error}</Wrong>}
      {chosen.map((item) => (
        <label key={item.id} className={style.check}>
          <input type="checkbox" checked onChange={() => choose(chosen.filter(({ id }) => id !== item.id))} />
          {item.name}
        </label>
      ))}
      <Field label={t('mandates.new.search')} value={words} error={undefined} put={type} />
      {others.map(({ id, name }) => (
        <label key={id} className={style.check}>
          <input type="checkbox" checked={false} onChange={() => choose([...chosen, { id, name }])} />
          {name}
        </label>
      ))}
      {found.data && found.data.items.length === 0 && <p>{t('search.none', { words: q })}</p>}
    </fieldset>
  )
}
