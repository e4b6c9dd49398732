import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Disclosure.module.css'

/** Something that opens where it stands. */
export function Disclosure({
  title,
  open,
  onOpen,
  children,
}: {
  title: string
  open?: boolean
  onOpen?: () => void
  children: ReactNode
}) {
  return (
    <details
      className={style.disclosure}
      open={open}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary>
        {title}
        <ChevronDown aria-hidden size={20} />
      </summary>
      <div className={style.content}>{children}</div>
    </details>
  )
}
