import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import style from './Settings.module.css'

interface Props extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string
  value: string
  error: string | undefined
  put: (value: string) => void
}

/** One line to fill in, with what is wrong about it. */
export function Field({ label, value, error, put, ...rest }: Props) {
  const id = useId()
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {error && (
        <p id={`${id}-error`} className={style.error}>
          <CircleAlert aria-hidden size={18} />
          {error}
        </p>
      )}
      <input
        {...rest}
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${id}-error`}
        onChange={({ target }) => put(target.value)}
      />
    </div>
  )
}
