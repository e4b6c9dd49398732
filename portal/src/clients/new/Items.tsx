import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../../api/client'
import { Field, Wrong } from '../../parts/Field'
import { useSettled } from '../../search/useSettled'
import style from '../Clients.module.css'
import type { Chosen } from './said'

const AT_ONCE = 8

interface Props {
  chosen: Chosen[]
  error: string | undefined
  choose: (items: Chosen[]) => void
}

/** The services it deals with: those chosen, and those found by words. */
export function Items({ chosen, error, choose }: Props) {
  const { t } = useTranslation(['clients', 'translation'])
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
    <fieldset className={style.choices}>
      <legend>{t('new.items')}</legend>
      <p className={style.soft}>{t('new.items-hint')}</p>
      {error && <Wrong id={id}>{error}</Wrong>}
      {[...chosen, ...others].map((item) => (
        <label key={item.id} className={style.check}>
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
      {found.data?.items.length === 0 && <p>{t('translation:search.none', { words: q })}</p>}
      <Field label={t('new.search')} value={words} error={undefined} put={type} />
    </fieldset>
  )
}
