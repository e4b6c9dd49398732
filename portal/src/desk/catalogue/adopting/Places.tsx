import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../parts/Button'
import { Disclosure } from '../../../parts/Disclosure'
import { Failure } from '../../../parts/Failure'
import { Wrong } from '../../../parts/Field'
import { Skeleton } from '../../../parts/Skeleton'
import { levelOf } from '../levels'
import type { Edited } from '../useEditing'
import style from '../Catalogue.module.css'
import type { Place } from './lines'
import { belowQuery } from './queries'

interface Props {
  departments: Edited[]
  chosen: Place[]
  wrong: string | undefined
  choose: (places: Place[]) => void
}

/** For whom: the own departments, each where it is or in regions below. */
export function Places({ departments, chosen, wrong, choose }: Props) {
  const { t } = useTranslation('catalogue')
  const all = departments.map(ownPlace)
  return (
    <fieldset className={style.form}>
      <legend>{t('adopting.where')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      {departments.length > 1 && (
        <div className={style.buttons}>
          <Button look="quiet" onClick={() => choose(together(chosen, all))}>
            {t('adopting.all-departments', { count: departments.length })}
          </Button>
        </div>
      )}
      {departments.map((department) => (
        <div key={department.id}>
          <Check place={ownPlace(department)} chosen={chosen} choose={choose} />
          {levelOf(department.region) !== 'VILLAGE' && (
            <Below department={department} chosen={chosen} choose={choose} />
          )}
        </div>
      ))}
    </fieldset>
  )
}

type BelowProps = Pick<Props, 'chosen' | 'choose'> & { department: Edited }

/** The regions directly below a department's own, asked for when they are opened. */
function Below({ department: { id, name, region }, chosen, choose }: BelowProps) {
  const { t } = useTranslation('catalogue')
  const [open, setOpen] = useState(false)
  const found = useQuery({ ...belowQuery(region), enabled: open })
  const places = (found.data?.items ?? []).map((below) => ({
    department: id,
    region: below.code,
    name: t('adopting.place', { department: name, region: below.name }),
  }))
  return (
    <Disclosure title={t('adopting.below', { name })} onOpen={() => setOpen(true)}>
      {found.isLoading && <Skeleton rows={2} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && places.length === 0 && <p>{t('adopting.none-below')}</p>}
      {places.length > 1 && (
        <Button look="quiet" onClick={() => choose(together(chosen, places))}>
          {t('adopting.all-below', { count: places.length })}
        </Button>
      )}
      {places.map((place) => (
        <Check key={place.region} place={place} chosen={chosen} choose={choose} />
      ))}
    </Disclosure>
  )
}

function Check({ place, chosen, choose }: Pick<Props, 'chosen' | 'choose'> & { place: Place }) {
  const checked = chosen.some((one) => isSame(one, place))
  return (
    <label className={style.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={() => choose(checked ? chosen.filter((one) => !isSame(one, place)) : [...chosen, place])}
      />
      <span>
        {place.name} <span className={style.soft}>{place.region}</span>
      </span>
    </label>
  )
}

function ownPlace({ id, name, region }: Edited): Place {
  return { department: id, region, name }
}

function together(chosen: Place[], more: Place[]): Place[] {
  return [...chosen, ...more.filter((place) => !chosen.some((one) => isSame(one, place)))]
}

function isSame(one: Place, other: Place): boolean {
  return one.department === other.department && one.region === other.region
}
