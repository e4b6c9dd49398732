import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, LongField, Wrong } from '../../../parts/Field'
import type { Json } from '../shapes'
import { optionInWords } from '../words'
import { idOf, useJudged, wrongAt } from './judged'
import { none } from './spec'
import style from './Fields.module.css'

export interface Common {
  id: string
  label: string
  error: string | undefined
  hint: string | undefined
  put: (value: Json) => void
}

const languages = ['zh-CN', 'en'] as const

/** A text in both languages, side by side. */
export function TextPair({
  id,
  label,
  error,
  hint,
  at,
  value,
  put,
  long,
  needed,
}: Common & { at: string; value: Json; long: true | undefined; needed: true | undefined }) {
  const { t } = useTranslation('catalogue')
  const { wrong } = useJudged()
  const text = { ...none, ...(value as object | undefined) }
  const Input = long ? LongField : Field
  const say = (change: Partial<typeof none>) => {
    const said = { ...text, ...change }
    put(needed || said['zh-CN'] || said.en ? said : undefined)
  }
  return (
    <fieldset id={id} className={style.pair}>
      <legend>{label}</legend>
      <Said id={id} error={error} hint={hint} />
      <div className={style.languages}>
        {languages.map((language) => (
          <Input
            key={language}
            id={idOf(`${at}/${language}`)}
            lang={language}
            label={t(`field.${language}`)}
            error={wrongAt(wrong, `${at}/${language}`)}
            value={text[language]}
            put={(typed) => say({ [language]: typed })}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** A number as it is typed; nothing typed is none, or 0 where there has to be one. */
export function NumberField({
  value,
  put,
  scale = 1,
  optional,
  ...common
}: Common & { value: Json; scale: number | undefined; optional: true | undefined }) {
  const known = typeof value === 'number' ? value / scale : undefined
  const [typed, type] = useState(() => (known === undefined ? '' : String(known)))
  const shown = Number(typed || 0) === (known ?? 0) ? typed : String(known ?? '')
  return (
    <Field
      {...common}
      inputMode="decimal"
      value={shown}
      put={(text) => {
        if (!/^\d*\.?\d*$/.test(text)) return
        type(text)
        put(text === '' && optional ? undefined : Math.round(Number(text) * scale))
      }}
    />
  )
}

export function YesField({ id, label, error, hint, value, put }: Common & { value: boolean }) {
  return (
    <div className={style.said}>
      <Said id={id} error={error} hint={hint} />
      <label className={style.check}>
        <input id={id} type="checkbox" checked={value} onChange={({ target }) => put(target.checked)} />
        {label}
      </label>
    </div>
  )
}

/** Several of a few answers; what was chosen and is not known here stays. */
export function Choices({
  id,
  label,
  error,
  hint,
  options,
  value,
  put,
}: Common & { options: readonly string[]; value: Json }) {
  const { t } = useTranslation('catalogue')
  const chosen = Array.isArray(value) ? value.map(String) : []
  const all = [...options, ...chosen.filter((one) => !options.includes(one))]
  return (
    <fieldset id={id} className={style.choices}>
      <legend>{label}</legend>
      <Said id={id} error={error} hint={hint} />
      <div className={style.options}>
        {all.map((option) => (
          <label key={option} className={style.check}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={({ target }) =>
                put(all.filter((one) => (one === option ? target.checked : chosen.includes(one))))
              }
            />
            {optionInWords(option, t)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Words, one a line. */
export function Lines({ value, put, ...common }: Common & { value: Json }) {
  const known = Array.isArray(value) ? value.map(String) : []
  const [typed, type] = useState(() => known.join('\n'))
  return (
    <LongField
      {...common}
      rows={3}
      value={typed}
      put={(text) => {
        type(text)
        put(text.split('\n').flatMap((line) => line.trim() || []))
      }}
    />
  )
}

export function Said({
  id,
  error,
  hint,
}: {
  id: string
  error: string | undefined
  hint: string | undefined
}) {
  return (
    <>
      {hint && <p className={style.hint}>{hint}</p>}
      {error && <Wrong id={`${id}-wrong`}>{error}</Wrong>}
    </>
  )
}
