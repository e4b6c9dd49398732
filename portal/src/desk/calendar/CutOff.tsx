import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import { dayInWords, dayOf } from '../../texts/days'
import { language } from '../../texts/texts'
import fields from '../people/People.module.css'
import { cutOffQuery, type CutOff as Known } from './queries'
import { Refusal } from '../parts/Refusal'
import { usePublishing } from './usePublishing'

interface Props {
  region: string
  cutOff: Known
  etag: string
}

/** Until when what is handed in counts on its day; another time holds from a day to come. */
export function CutOff({ region, cutOff: { time, next }, etag }: Props) {
  const { t } = useTranslation('calendar')
  const [said, say] = useState({ from: '', time: '', reason: '' })
  const [tried, setTried] = useState(false)
  const publishing = usePublishing(cutOffQuery(region).queryKey, () => {
    const params = { path: { region }, header: { 'If-Match': etag } }
    const sent = {
      from: said.from,
      reason: said.reason.trim(),
      ...(said.time ? { time: `${said.time}:00` } : {}),
    }
    return api.PUT('/v1/calendars/{region}/cut-off', { params, body: sent })
  })
  const wrong = {
    from: said.from > dayOf(new Date()) ? undefined : t('cut-off.not-to-come'),
    reason: said.reason.trim() ? undefined : t('page.missing'),
  }
  const publish = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong.from && !wrong.reason) publishing.mutate()
  }
  const shown = (at: string | null | undefined) =>
    at ? t('cut-off.at', { time: at.slice(0, 5) }) : t('cut-off.whole')
  const names: Record<string, string> = { '/from': t('cut-off.from'), '/time': t('cut-off.time') }
  return (
    <form className={fields.form} onSubmit={publish} noValidate>
      <p>{shown(time)}</p>
      {next && <p>{t('cut-off.next', { day: dayInWords(next.from, language()), then: shown(next.time) })}</p>}
      <Field
        type="date"
        label={t('cut-off.from')}
        value={said.from}
        error={tried ? wrong.from : undefined}
        put={(from) => say({ ...said, from })}
      />
      <Field
        type="time"
        label={t('cut-off.time')}
        hint={t('cut-off.time-hint')}
        value={said.time}
        error={undefined}
        put={(at) => say({ ...said, time: at })}
      />
      <Field
        maxLength={1000}
        label={t('page.reason')}
        value={said.reason}
        error={tried ? wrong.reason : undefined}
        put={(reason) => say({ ...said, reason })}
      />
      <Refusal error={publishing.error} name={(pointer) => names[pointer] ?? t('page.reason')} />
      <Button type="submit" look="primary" busy={publishing.isPending}>
        {t('cut-off.publish')}
      </Button>
    </form>
  )
}
