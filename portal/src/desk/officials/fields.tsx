import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import style from './Officials.module.css'

interface Field {
  label: string
  value: string
  error: string | undefined
  put: (value: string) => void
}

interface Input {
  hint?: string | undefined
  type?: 'text' | 'email' | 'search'
  maxLength?: number
}

interface Select extends Field {
  empty?: string
  options: readonly (readonly [value: string, name: string])[]
}

export function SelectField({ label, value, error, empty, options, put }: Select) {
  const id = useId()
  return (
    <Labelled id={id} label={label} error={error}>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        onChange={({ target }) => put(target.value)}
      >
        {empty && <option value="">{empty}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

export function InputField({ label, value, error, hint, put, ...rest }: Field & Input) {
  const id = useId()
  return (
    <Labelled id={id} label={label} error={error} hint={hint}>
      <input
        {...rest}
        id={id}
        value={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
        }
        onChange={({ target }) => put(target.value)}
      />
    </Labelled>
  )
}

export function DayField({ label, value, error, hint, put }: Field & { hint?: string }) {
  const id = useId()
  return (
    <Labelled id={id} label={label} error={error} hint={hint}>
      <input
        id={id}
        type="date"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
        }
        onChange={({ target }) => put(target.value)}
      />
    </Labelled>
  )
}

interface Labels {
  id: string
  label: string
  error: string | undefined
  hint?: string | undefined
  children: ReactNode
}

function Labelled({ id, label, error, hint, children }: Labels) {
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={style.soft}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={style.error}>
          <CircleAlert aria-hidden size={18} />
          {error}
        </p>
      )}
      {children}
    </div>
  )
}
