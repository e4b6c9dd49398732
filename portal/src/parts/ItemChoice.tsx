import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../api/client'
import { useSettled } from '../search/useSettled'
import { Field, Wrong } from './Field'
import style from './ItemChoice.module.css'

export interface ChosenItem {
  id: string
  name: string
}

const AT_ONCE = 8

interface Props {
  title: string
  hint?: string
  search: string
  chosen: ChosenItem[]
  error: string | undefined
  choose: (items: ChosenItem[]) => void
}

/** Services to choose from: those chosen, and those found by words. */
export function ItemChoice({ title, hint, search, chosen, error, choose }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [words, type] = useState('')
  const q = useSettled(words.trim())
  const found = useQuery({
    queryKey: ['items', 'choice', q],
    queryFn: ({ signal }) => {
      const query = { depth: 'ONLINE' as const, limit: AT_ONCE, ...(q ? { q } : {}) }
      return body(api.GET('/v1/items', { params: { query }, signal }))
    },
    placeholderData: (before) => before,
  })
  const others = (found.data?.items ?? []).filter((one) => chosen.every((item) => item.id !== one.id))
  return (
    <fieldset className={style.items}>
      <legend>{title}</legend>
      {hint && <p className={style.hint}>{hint}</p>}
      {error && <Wrong id={id}>{error}</Wrong>}
      {[...chosen, ...others].map((item) => (
        <label key={item.id} className={style.item}>
          <input
            type="checkbox"
            checked={chosen.includes(item)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? id : undefined}
            onChange={({ target }) =>
              choose(
                target.checked
                  ? [...chosen, { id: item.id, name: item.name }]
                  : chosen.filter((other) => other !== item),
              )
            }
          />
          <span>{item.name}</span>
        </label>
      ))}
      {found.data?.items.length === 0 && <p>{t('search.none', { words: q })}</p>}
      <Field label={search} value={words} error={undefined} put={type} />
    </fieldset>
  )
}
