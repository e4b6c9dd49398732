import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/actions'
import type { GivenNotice } from '../../../api/shapes'
import { Button } from '../../../parts/Button'
import { Field, SelectField } from '../../../parts/Field'
import { Notice } from '../../../parts/Notice'
import { Sheet } from '../../parts/Sheet'
import style from './Notices.module.css'

interface Props {
  id: string
  etag: string
  notice: GivenNotice
  onClose: () => void
}

const ways = ['IN_PERSON', 'POST', 'PUBLIC_NOTICE'] as const

/** Records how and when a notice was served that did not enter an inbox. */
export function Recording({ id, etag, notice, onClose }: Props) {
  const { t } = useTranslation('desk')
  const acting = useAction('RECORD_SERVICE', { id, etag, actions: notice.actions })
  const [way, setWay] = useState<string>(ways[0])
  const [day, setDay] = useState('')
  const [who, setWho] = useState('')
  const [correction, correct] = useState('')
  const corrected = Boolean(notice.service)
  const [tried, setTried] = useState(false)
  const name = way === 'POST' ? 'tracking' : 'recipient'
  const required = way !== 'PUBLIC_NOTICE'
  const lacking = (value: string) => (tried && !value.trim() ? t('service.missing') : undefined)
  const refused = acting.problem?.under('')
  const record = async () => {
    setTried(true)
    if (!day || (required && !who.trim()) || (corrected && !correction.trim())) return
    const said = {
      way,
      day,
      ...(required ? { [name]: who.trim() } : {}),
      ...(corrected ? { correction: correction.trim() } : {}),
    }
    if (await acting.perform(said)) onClose()
  }
  return (
    <Sheet
      title={t(corrected ? 'notices.correct' : 'notices.record')}
      over={`${t(`notice.${notice.kind}`)} · ${notice.number}`}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          {!acting.changed && (
            <Button look="primary" busy={acting.busy} onClick={() => void record()}>
              {t(acting.busy ? 'act.busy' : 'service.confirm')}
            </Button>
          )}
        </>
      }
    >
      {acting.changed && (
        <Notice kind="warning" urgent title={t('service.changed')}>
          <p>{t('service.changed-text')}</p>
        </Notice>
      )}
      {acting.problem && acting.problem.errors.length === 0 && (
        <Notice kind="bad" urgent title={acting.problem.title || t('trouble.passing.title')}>
          <p>{acting.problem.detail || t('trouble.passing.text')}</p>
        </Notice>
      )}
      <form className={style.fields} onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label={t('service.way')}
          value={way}
          error={refused?.get('way')}
          options={ways.map((value) => [value, t(`service.${value}`)])}
          put={(value) => {
            setWay(value)
            setWho('')
          }}
        />
        <Field
          label={t(`service.day-${way as 'POST'}`)}
          type="date"
          min={notice.day}
          value={day}
          error={refused?.get('day') ?? lacking(day)}
          hint={way === 'PUBLIC_NOTICE' ? t('service.thirty') : undefined}
          put={setDay}
        />
        {required && (
          <Field
            key={name}
            label={t(`service.${name}`)}
            maxLength={100}
            value={who}
            error={refused?.get(name) ?? lacking(who)}
            put={setWho}
          />
        )}
        {corrected && (
          <Field
            label={t('service.correction')}
            hint={t('service.correction-hint')}
            maxLength={100}
            value={correction}
            error={refused?.get('correction') ?? lacking(correction)}
            put={correct}
          />
        )}
      </form>
    </Sheet>
  )
}
