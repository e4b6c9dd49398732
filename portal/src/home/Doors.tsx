import { useId, type ReactNode } from 'react'
import style from './Doors.module.css'

interface Props {
  title: string
  children: ReactNode
  columns?: 'two' | 'three'
}

export function Doors({ title, children, columns = 'three' }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={style.doors}>
      <h2 id={id}>{title}</h2>
      <ul className={style[columns]}>{children}</ul>
    </section>
  )
}
