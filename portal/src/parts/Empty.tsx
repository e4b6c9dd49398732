import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './Empty.module.css'

interface Props {
  icon: LucideIcon
  title: string
  children?: ReactNode
  alert?: boolean
}

/** Where there is nothing to show: what that means and what to do next. */
export function Empty({ icon: Icon, title, children, alert }: Props) {
  return (
    <div className={style.empty} role={alert ? 'alert' : undefined}>
      <Icon aria-hidden size={32} strokeWidth={1.5} className={style.icon} />
      <p className={style.title}>{title}</p>
      {children}
    </div>
  )
}
