import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import style from './Field.module.css'

/** What every kind of field has: a name, a value, what is wrong with it, and a hint. */
export interface Asked {
  label: string
  value: string
  error: string | undefined
  hint?: string | undefined
  /** Where others refer to it by. */
  id?: string | undefined
  put: (value: string) => void
}

type Input = Asked & Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange'>

/** One line to fill in, with what is wrong about it. */
export function Field({ label, value, error, hint, id, put, autoComplete = 'off', ...rest }: Input) {
  return (
    <Labelled label={label} error={error} hint={hint} id={id}>
      {(described) => (
        <input
          {...rest}
          {...described}
          value={value}
          autoComplete={autoComplete}
          onChange={({ target }) => put(target.value)}
        />
      )}
    </Labelled>
  )
}

type Long = Asked & Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'onChange'>

/** Several lines to fill in. */
export function LongField({ label, value, error, hint, id, put, ...rest }: Long) {
  return (
    <Labelled label={label} error={error} hint={hint} id={id}>
      {(described) => (
        <textarea
          rows={4}
          {...rest}
          {...described}
          value={value}
          onChange={({ target }) => put(target.value)}
        />
      )}
    </Labelled>
  )
}

interface Select extends Asked {
  empty?: string
  options: readonly (readonly [value: string, name: string])[]
}

/** One of a few answers. */
export function SelectField({ label, value, error, hint, id, empty, options, put }: Select) {
  return (
    <Labelled label={label} error={error} hint={hint} id={id}>
      {(described) => (
        <select {...described} value={value} onChange={({ target }) => put(target.value)}>
          {empty && <option value="">{empty}</option>}
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

interface Described {
  id: string
  'aria-invalid'?: true | undefined
  'aria-describedby'?: string | undefined
}

interface Labels {
  label: string
  error: string | undefined
  hint: string | undefined
  id: string | undefined
  children: (described: Described) => ReactNode
}

function Labelled({ label, error, hint, id: given, children }: Labels) {
  const made = useId()
  const id = given ?? made
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={style.hint}>
          {hint}
        </p>
      )}
      {error && <Wrong id={`${id}-error`}>{error}</Wrong>}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
    </div>
  )
}

/** What is wrong with an answer, said as soon as it is found. */
export function Wrong({ children, id }: { children: string; id?: string }) {
  return (
    <p id={id} role="alert" className={style.error}>
      <CircleAlert aria-hidden size={18} />
      {children}
    </p>
  )
}
