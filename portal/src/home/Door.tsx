import { ChevronRight, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import style from './Door.module.css'

interface Props {
  to: string
  name: string
  note?: string | undefined
  icon?: LucideIcon | undefined
}

export function Door({ to, name, note, icon: Icon }: Props) {
  return (
    <Link to={to} className={style.door}>
      {Icon && (
        <span className={style.icon}>
          <Icon aria-hidden size={22} strokeWidth={1.75} />
        </span>
      )}
      <span className={style.words}>
        <span className={style.name}>{name}</span>
        {note && <span className={style.note}>{note}</span>}
      </span>
      <ChevronRight aria-hidden size={18} className={style.arrow} />
    </Link>
  )
}
