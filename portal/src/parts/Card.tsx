import type { ComponentProps } from 'react'
import style from './Card.module.css'

/** A part of a page that belongs together. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={[style.card, className].filter(Boolean).join(' ')} />
}

/** A list whose entries share one card. */
export function Rows({ className, ...rest }: ComponentProps<'ul'>) {
  return <ul {...rest} className={[style.rows, className].filter(Boolean).join(' ')} />
}
