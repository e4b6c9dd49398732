import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import style from './Page.module.css'
import { useArrival } from './useArrival'

interface Props {
  title: string
  /** Above the title: what this belongs to. */
  over?: ReactNode
  /** Where one level up is. */
  up?: { to: string; name: string }
  lead?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** A page's column: its title is the document's, and takes the focus when one comes from another page. */
export function Page({ title, over, up, lead, wide, children }: Props) {
  const { t } = useTranslation()
  const heading = useArrival()
  return (
    <div className={wide ? style.wide : style.column}>
      <title>{`${title} · ${t('app.name')}`}</title>
      {up && (
        <Link to={up.to} className={style.up}>
          <ChevronLeft aria-hidden size={18} />
          {up.name}
        </Link>
      )}
      <header className={style.head}>
        {over && <div className={style.over}>{over}</div>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className={style.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  )
}
