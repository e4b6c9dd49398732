import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client'
import { Button } from '../../parts/Button'
import { Field, SelectField } from '../../parts/Field'
import { Notice } from '../../parts/Notice'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import fields from '../people/People.module.css'
import { daysOf, yearQuery, type NewDay, type Year } from './queries'
import { Refusal } from '../parts/Refusal'
import { usePublishing } from './usePublishing'
import style from './Calendar.module.css'

interface Props {
  region: string
  year: Year
  etag: string
}

const kinds = ['OFF', 'WORK'] as const
const nothing = { date: '', kind: 'OFF' as NewDay['kind'], name: '' }

/** The days that are not plain ones; published anew as a whole, with the notice and why. */
export function YearForm({ region, year: known, etag }: Props) {
  const { t } = useTranslation('calendar')
  const { year, publishedFor, published, source: before } = known
  const named = (kind: NewDay['kind']) => t(`kind.${kind}`)
  const [days, setDays] = useState(() => daysOf(known, named))
  const [added, add] = useState(nothing)
  const [said, say] = useState({ source: '', reason: '' })
  const [tried, setTried] = useState(false)
  const publishing = usePublishing(yearQuery(region, year).queryKey, () => {
    const params = { path: { region, year }, header: { 'If-Match': etag } }
    const sent = { days, source: said.source.trim(), reason: said.reason.trim() }
    return api.PUT('/v1/calendars/{region}/{year}', { params, body: sent })
  })
  const lacking = (name: 'source' | 'reason') => (tried && !said[name].trim() ? t('page.missing') : undefined)
  const put = () => {
    if (!added.date) return
    const day = { ...added, name: added.name.trim() || named(added.kind) }
    setDays([...days.filter(({ date }) => date !== day.date), day].sort((a, b) => (a.date < b.date ? -1 : 1)))
    add(nothing)
  }
  const publish = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (said.source.trim() && said.reason.trim()) publishing.mutate()
  }
  const nameOf = (pointer: string) => {
    const day = days[Number(/^\/days\/(\d+)/.exec(pointer)?.[1])]
    return day
      ? dayInWords(day.date, language())
      : pointer === '/source'
        ? t('year.notice')
        : t('page.reason')
  }
  return (
    <form className={fields.form} onSubmit={publish} noValidate>
      <p>
        {t(published ? (publishedFor ? 'year.own' : 'year.shipped') : 'year.none', { region: publishedFor })}
      </p>
      {before && <p>{t('year.source', { source: before })}</p>}
      {!published && <Notice kind="warning" title={t('year.provisional')} />}
      <ul className={style.days} aria-label={t('year.days')}>
        {days.map((day) => (
          <li key={day.date}>
            <span>
              {dayInWords(day.date, language())}
              <small>{day.name === named(day.kind) ? day.name : `${named(day.kind)} · ${day.name}`}</small>
            </span>
            <Button
              look="quiet"
              aria-label={t('year.remove', { day: dayInWords(day.date, language()) })}
              onClick={() => setDays(days.filter((one) => one !== day))}
            >
              {t('year.plain')}
            </Button>
          </li>
        ))}
      </ul>
      <fieldset className={style.added}>
        <legend>{t('year.add')}</legend>
        <Field
          type="date"
          label={t('year.date')}
          value={added.date}
          error={undefined}
          put={(date) => add({ ...added, date })}
        />
        <SelectField
          label={t('year.kind')}
          value={added.kind}
          error={undefined}
          options={kinds.map((kind) => [kind, named(kind)] as const)}
          put={(kind) => add({ ...added, kind: kind as NewDay['kind'] })}
        />
        <Field
          maxLength={40}
          label={t('year.name')}
          value={added.name}
          error={undefined}
          put={(name) => add({ ...added, name })}
        />
        <Button onClick={put}>{t('year.put')}</Button>
      </fieldset>
      <Field
        maxLength={1000}
        label={t('year.notice')}
        hint={t('year.notice-hint')}
        value={said.source}
        error={lacking('source')}
        put={(source) => say({ ...said, source })}
      />
      <Field
        maxLength={1000}
        label={t('page.reason')}
        hint={t('year.reason-hint')}
        value={said.reason}
        error={lacking('reason')}
        put={(reason) => say({ ...said, reason })}
      />
      <Refusal error={publishing.error} name={nameOf} />
      <Button type="submit" look="primary" busy={publishing.isPending}>
        {t('year.publish', { year })}
      </Button>
    </form>
  )
}
