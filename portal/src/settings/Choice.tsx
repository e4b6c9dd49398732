import { useId } from 'react'
import style from './Choice.module.css'

interface Props<T extends string> {
  name: string
  title: string
  chosen: T
  options: readonly { value: T; name: string; lang?: string }[]
  choose: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string>({ name, title, chosen, options, choose }: Props<T>) {
  const id = useId()
  return (
    <fieldset>
      <legend className={style.title}>{title}</legend>
      <div className={style.options}>
        {options.map((option) => (
          <label key={option.value} className={style.option} lang={option.lang}>
            <input
              type="radio"
              name={`${name}${id}`}
              checked={option.value === chosen}
              onChange={() => choose(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
