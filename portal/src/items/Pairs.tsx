import type { ReactNode } from 'react'
import style from './More.module.css'

export function Pairs({ children }: { children: ReactNode }) {
  return <dl className={style.pairs}>{children}</dl>
}

export function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
