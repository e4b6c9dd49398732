import style from './Segments.module.css'

interface Props<Value extends string> {
  name: string
  title: string
  chosen: Value
  options: readonly (readonly [value: Value, text: string])[]
  choose: (value: Value) => void
}

/** One of a few views of the same, side by side. */
export function Segments<Value extends string>({ name, title, chosen, options, choose }: Props<Value>) {
  return (
    <fieldset className={style.segments}>
      <legend className="unseen">{title}</legend>
      {options.map(([value, text]) => (
        <label key={value} className={style.segment}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
