import type { RJSFSchema } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { hintOf, markOf, problemOf } from './names'
import style from './Form.module.css'

/** What a control is given of rjsf's properties. */
interface Control {
  id: string
  label: string
  schema: RJSFSchema
  value?: unknown
  required?: boolean
  rawErrors?: string[]
  options: { enumOptions?: { value: unknown; label: string }[]; autocomplete?: string; mark?: string }
  onChange: (value: unknown) => void
  onBlur: (id: string, value: unknown) => void
}

function described({ id, schema, rawErrors, options }: Control) {
  const wrong = Boolean(rawErrors?.length)
  const says = [schema.description && hintOf(id), options.mark && markOf(id), wrong && problemOf(id)]
  const by = says.filter(Boolean).join(' ')
  return { 'aria-invalid': wrong || undefined, 'aria-describedby': by || undefined }
}

/** What is typed; nothing typed is no answer. */
function typed(value: string): string | undefined {
  return value === '' ? undefined : value
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

export function Text(props: Control) {
  const { id, schema, value, required, onChange, onBlur, options } = props
  const numeric = schema.type === 'integer' || schema.type === 'number'
  const digits = /^\^?1?\[/.test(schema.pattern ?? '') && !/[A-Z]/.test(schema.pattern ?? '')
  return (
    <input
      id={id}
      name={id}
      type={schema.format === 'date' ? 'date' : 'text'}
      inputMode={schema.type === 'number' ? 'decimal' : numeric || digits ? 'numeric' : undefined}
      className={numeric || schema.format === 'date' ? style.short : style.input}
      value={textOf(value)}
      aria-required={required}
      autoComplete={options.autocomplete}
      {...described(props)}
      onChange={({ target }) => onChange(typed(target.value))}
      onBlur={({ target }) => onBlur(id, target.value)}
    />
  )
}

export function LongText(props: Control) {
  const { t } = useTranslation()
  const { id, schema, value, required, onChange, onBlur, options } = props
  const left =
    schema.maxLength === undefined ? undefined : schema.maxLength - Array.from(textOf(value)).length
  return (
    <>
      <textarea
        id={id}
        name={id}
        rows={4}
        className={style.input}
        value={textOf(value)}
        aria-required={required}
        autoComplete={options.autocomplete}
        {...described(props)}
        onChange={({ target }) => onChange(typed(target.value))}
        onBlur={({ target }) => onBlur(id, target.value)}
      />
      {left !== undefined && (
        <p className={style.count}>
          {left >= 0 ? t('apply.form.left', { count: left }) : t('apply.form.over', { count: -left })}
        </p>
      )}
    </>
  )
}

export function Select(props: Control) {
  const { t } = useTranslation()
  const { id, value, required, onChange, onBlur, options } = props
  const choices = options.enumOptions ?? []
  const chosen = choices.findIndex((choice) => choice.value === value)
  return (
    <select
      id={id}
      name={id}
      className={style.input}
      value={chosen}
      aria-required={required}
      {...described(props)}
      onChange={({ target }) => onChange(choices[Number(target.value)]?.value)}
      onBlur={() => onBlur(id, value)}
    >
      <option value={-1}>{t('apply.form.select')}</option>
      {choices.map((choice, index) => (
        <option key={choice.label} value={index}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

export function Radios({ id, schema, value, required, onChange, options }: Control) {
  const { t } = useTranslation()
  const choices =
    schema.type === 'boolean'
      ? [
          { value: true, label: t('apply.form.yes') },
          { value: false, label: t('apply.form.no') },
        ]
      : (options.enumOptions ?? [])
  return (
    <div className={style.choices} role="radiogroup" id={id} aria-required={required}>
      {choices.map((choice) => (
        <label key={choice.label} className={style.choice}>
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

export function Checkboxes({ id, value, onChange, options }: Control) {
  const chosen = Array.isArray(value) ? (value as unknown[]) : []
  const choices = options.enumOptions ?? []
  const toggled = (one: unknown) => {
    const next = choices
      .map((choice) => choice.value)
      .filter((each) => (each === one) !== chosen.includes(each))
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <div className={style.choices} id={id}>
      {choices.map((choice) => (
        <label key={choice.label} className={style.choice}>
          <input
            type="checkbox"
            name={id}
            checked={chosen.includes(choice.value)}
            onChange={() => toggled(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** Something one confirms: not ticked is no answer. */
export function Confirmation(props: Control) {
  const { id, label, value, required, onChange } = props
  return (
    <label className={style.choice}>
      <input
        id={id}
        name={id}
        type="checkbox"
        checked={value === true}
        aria-required={required}
        {...described(props)}
        onChange={({ target }) => onChange(target.checked || undefined)}
      />
      {label}
    </label>
  )
}
