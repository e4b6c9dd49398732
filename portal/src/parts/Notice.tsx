import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Notice.module.css'

const icons = { info: Info, good: CircleCheck, warning: TriangleAlert, bad: CircleAlert }

interface Props {
  kind?: keyof typeof icons
  title?: ReactNode
  children?: ReactNode
  /** Announced at once when it appears. */
  urgent?: boolean
}

/** Something to know before going on. */
export function Notice({ kind = 'info', title, children, urgent }: Props) {
  const Icon = icons[kind]
  return (
    <div className={style.notice} data-kind={kind} role={urgent ? 'alert' : undefined}>
      <Icon aria-hidden size={20} className={style.icon} />
      <div className={style.words}>
        {title && <p className={style.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}
