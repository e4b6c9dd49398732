import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import style from './Sheet.module.css'

interface Props {
  title: string
  over?: ReactNode
  children: ReactNode
  /** Stays in sight below what is read. */
  foot?: ReactNode
  onClose: () => void
  /** Where the focus goes afterwards, if not to where it came from. */
  back?: (() => HTMLElement | null) | undefined
}

/** What opens above the page while it is rendered: from below on a phone, in the middle at the desk. */
export function Sheet({ title, over, children, foot, onClose, back }: Props) {
  const { t } = useTranslation('desk')
  const id = useId()
  const { dialog, heading } = useModal(back)
  return (
    <dialog ref={dialog} className={style.sheet} aria-labelledby={id} onClose={onClose}>
      <header className={style.head}>
        <div>
          {over && <p className={style.over}>{over}</p>}
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button
          type="button"
          className={style.close}
          aria-label={t('app.close')}
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden size={22} />
        </button>
      </header>
      <div className={style.body}>{children}</div>
      {foot && <footer className={style.foot}>{foot}</footer>}
    </dialog>
  )
}

/** The browser's own modal dialog: what is behind it is inert, the escape key closes it. */
function useModal(back?: () => HTMLElement | null) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [before] = useState(() => document.activeElement)
  const place = useRef(back)
  useEffect(() => {
    const { current: to } = place
    dialog.current?.showModal()
    heading.current?.focus()
    return () => {
      const next = to?.() ?? before
      if (next instanceof HTMLElement) next.focus()
    }
  }, [before])
  return { dialog, heading }
}
