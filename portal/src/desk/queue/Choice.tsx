import style from './Filters.module.css'

interface Props {
  name: string
  all: string
  value: string
  options: [value: string, name: string][]
  put: (value: string) => void
}

/** One way of narrowing the queue. */
export function Choice({ name, all, value, options, put }: Props) {
  return (
    <label className={style.choice}>
      <span className="unseen">{name}</span>
      <select value={value} onChange={(event) => put(event.target.value)}>
        <option value="">{all}</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
