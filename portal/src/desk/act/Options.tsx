import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import style from './Fields.module.css'

interface Props {
  name: string
  label: string
  value: string | undefined
  error: string | undefined
  options: [value: string, name: string][]
  put: (value: string) => void
}

export function Options({ name, label, value, error, options, put }: Props) {
  const id = useId()
  return (
    <fieldset className={style.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {error && (
        <p id={`${id}-error`} className={style.error}>
          <CircleAlert aria-hidden size={18} />
          {error}
        </p>
      )}
      <div className={style.options}>
        {options.map(([option, text]) => (
          <label key={option} className={style.option} data-option={option}>
            <input type="radio" name={name} checked={value === option} onChange={() => put(option)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
