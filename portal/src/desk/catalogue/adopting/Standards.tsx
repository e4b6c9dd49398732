import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Failure } from '../../../parts/Failure'
import { Field, SelectField, Wrong } from '../../../parts/Field'
import { More } from '../../../parts/More'
import { Skeleton } from '../../../parts/Skeleton'
import { useSettled } from '../../../search/useSettled'
import style from '../Catalogue.module.css'
import type { Chosen, Place } from './lines'
import { adoptableQuery } from './queries'

interface Props {
  places: Place[]
  chosen: Chosen[]
  wrong: string | undefined
  choose: (items: Chosen[]) => void
}

/** Which items: those that one of the chosen regions may adopt and has not yet; what is chosen stays in sight. */
export function Standards({ places, chosen, wrong, choose }: Props) {
  const { t } = useTranslation('catalogue')
  const [words, type] = useState('')
  const [picked, pick] = useState('')
  const q = useSettled(words.trim())
  const regions = [...new Map(places.map((place) => [place.region, place])).values()]
  const region = regions.find((one) => one.region === picked)?.region ?? regions[0]?.region
  const found = useInfiniteQuery({
    ...adoptableQuery(region ?? '', q),
    enabled: region !== undefined,
    placeholderData: (before) => before,
  })
  const listed = region === undefined ? [] : (found.data?.pages.flatMap((page) => page.items) ?? [])
  const offices = new Map(listed.map(({ id, departmentName }) => [id, departmentName]))
  const others = listed.filter(({ id }) => chosen.every((one) => one.id !== id))
  const hidden = chosen.filter(({ id }) => listed.every((one) => one.id !== id))
  const toggle = ({ id, name }: Chosen) =>
    choose(
      chosen.some((one) => one.id === id) ? chosen.filter((one) => one.id !== id) : [...chosen, { id, name }],
    )
  return (
    <fieldset className={style.form}>
      <legend>{t('adopting.what')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      {region === undefined && <p>{t('adopting.where-first')}</p>}
      {region !== undefined && (
        <div className={style.filters}>
          {regions.length > 1 && (
            <SelectField
              label={t('adopting.list-of')}
              value={region}
              error={undefined}
              options={regions.map((place) => [place.region, place.name])}
              put={pick}
            />
          )}
          <Field
            type="search"
            label={t('items.search')}
            error={undefined}
            maxLength={100}
            value={words}
            put={type}
          />
        </div>
      )}
      {region !== undefined && found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      <p role="status" className={listed.length > 0 ? 'unseen' : undefined}>
        {region !== undefined &&
          found.isSuccess &&
          t(listed.length > 0 ? 'items.found' : 'adopting.nothing', { count: listed.length })}
      </p>
      {others.length > 1 && (
        <div className={style.buttons}>
          <Button
            look="quiet"
            onClick={() => choose([...chosen, ...others.map(({ id, name }) => ({ id, name }))])}
          >
            {t('adopting.all-shown', { count: others.length })}
          </Button>
        </div>
      )}
      {[...hidden, ...listed].map((item) => (
        <label key={item.id} className={style.check}>
          <input
            type="checkbox"
            checked={chosen.some(({ id }) => id === item.id)}
            onChange={() => toggle(item)}
          />
          <span>
            {item.name} <span className={style.soft}>{offices.get(item.id)}</span>
          </span>
        </label>
      ))}
      {region !== undefined && <More of={found} />}
    </fieldset>
  )
}
