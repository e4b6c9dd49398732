import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Disclosure.module.css'

/** Something that opens where it stands. */
export function Disclosure({
  title,
  open,
  children,
}: {
  title: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className={style.disclosure} open={open}>
      <summary>
        {title}
        <ChevronDown aria-hidden size={20} />
      </summary>
      <div className={style.content}>{children}</div>
    </details>
  )
}
