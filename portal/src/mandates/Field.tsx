import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import style from './Mandates.module.css'

interface Props {
  label: string
  value: string
  error: string | undefined
  hint?: string
  type?: 'text' | 'date'
  put: (value: string) => void
}

/** One question of the form, with what is wrong about the answer. */
export function Field({ label, value, error, hint, type = 'text', put }: Props) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={style.soft}>
          {hint}
        </p>
      )}
      {error && <Wrong id={`${id}-error`} error={error} />}
      <input
        id={id}
        type={type}
        value={value}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={({ target }) => put(target.value)}
      />
    </div>
  )
}

export function Wrong({ id, error }: { id?: string; error: string }) {
  return (
    <p id={id} className={style.error} role="alert">
      <CircleAlert aria-hidden size={18} />
      {error}
    </p>
  )
}
