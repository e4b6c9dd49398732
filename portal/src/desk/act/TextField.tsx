import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import style from './Fields.module.css'

const MOST = 4000

interface Props {
  name: string
  label: string
  hint: string
  value: string
  error: string | undefined
  put: (value: string) => void
  rows?: number
  /** A number is asked: phones show their digits. */
  numeric?: boolean
}

/** Words the applicant will read. */
export function TextField({ name, label, hint, value, error, put, rows = 4, numeric }: Props) {
  const id = useId()
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={style.hint}>
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className={style.error}>
          <CircleAlert aria-hidden size={18} />
          {error}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={MOST}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
        onChange={(event) => put(event.target.value)}
      />
    </div>
  )
}
