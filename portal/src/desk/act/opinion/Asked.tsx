import { useQuery } from '@tanstack/react-query'
import { CircleAlert, Search } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '../../../api/client'
import { itemQuery } from '../../../items/queries'
import { limitInWords } from '../../../items/limits'
import { useSettled } from '../../../search/useSettled'
import fields from '../Fields.module.css'
import style from './Asked.module.css'

const AT_ONCE = 8

interface Props {
  item: string
  /** The case's own department, which is not asked. */
  own: string
  value: string | undefined
  error: string | undefined
  put: (department: string) => void
}

interface Choice {
  id: string
  name: string
  hint?: string
}

/** Whose opinion is asked: those the item names come first, with their time and its legal basis; any other is found by words. */
export function Asked({ item, own, value, error, put }: Props) {
  const { t } = useTranslation('opinion')
  const id = useId()
  const [words, type] = useState('')
  const [chosen, choose] = useState<Choice>()
  const named = useNamed(item)
  const found = useFound(words)
  const known = [...named, ...(chosen && named.every((one) => one.id !== chosen.id) ? [chosen] : [])]
  const others = found.filter((one) => known.every((other) => other.id !== one.id))
  const choices = [...known, ...others].filter((one) => one.id !== own)
  return (
    <fieldset className={fields.field} aria-describedby={error ? `${id}-error` : `${id}-hint`}>
      <legend>{t('asked.label')}</legend>
      <p id={`${id}-hint`} className={fields.hint}>
        {t('asked.hint')}
      </p>
      {error && (
        <p id={`${id}-error`} className={fields.error}>
          <CircleAlert aria-hidden size={18} />
          {error}
        </p>
      )}
      <label className={style.search}>
        <span>{t('asked.search')}</span>
        <Search aria-hidden size={18} />
        <input type="search" value={words} autoComplete="off" onChange={({ target }) => type(target.value)} />
      </label>
      <p role="status" className="unseen">
        {words && t('asked.found', { count: others.length })}
      </p>
      {choices.map((one) => (
        <label key={one.id} className={style.choice}>
          <input
            type="radio"
            name="department"
            checked={value === one.id}
            onChange={() => {
              choose(one)
              put(one.id)
            }}
          />
          <span>
            {one.name}
            {one.hint && <small>{one.hint}</small>}
          </span>
        </label>
      ))}
      {words !== '' && others.length === 0 && <p className={fields.hint}>{t('asked.none', { words })}</p>}
    </fieldset>
  )
}

/** The departments whose opinion the item says is asked. */
function useNamed(item: string): Choice[] {
  const { t } = useTranslation('opinion')
  const { t: common } = useTranslation()
  const { data } = useQuery(itemQuery(item))
  return (data?.procedure?.opinions ?? []).map(
    ({ department, departmentName, limit, basis, tacitConsent }) => ({
      id: department,
      name: departmentName,
      hint: [
        t('asked.within', { limit: limitInWords(limit, common) }),
        tacitConsent ? t('asked.tacit') : '',
        basis ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  )
}

function useFound(words: string): Choice[] {
  const q = useSettled(words.trim())
  const { data } = useQuery({
    queryKey: ['desk', 'departments', 'found', q],
    queryFn: ({ signal }) =>
      body(api.GET('/v1/departments', { params: { query: { q, limit: AT_ONCE } }, signal })),
    enabled: q !== '',
    placeholderData: (before) => before,
  })
  return q === '' ? [] : (data?.items ?? []).map(({ id, name }) => ({ id, name }))
}
