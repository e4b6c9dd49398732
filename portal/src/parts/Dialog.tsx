import { useEffect, useId, useRef, type ReactNode } from 'react'
import style from './Dialog.module.css'

interface Props {
  title: string
  /** Called when it may be left without an answer. */
  close?: () => void
  actions: ReactNode
  children: ReactNode
}

/** Something to settle before going on; the page behind it waits. */
export function Dialog({ title, close, actions, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        close?.()
      }}
    >
      <div className={style.inner}>
        <h2 id={name}>{title}</h2>
        {children}
        <div className={style.actions}>{actions}</div>
      </div>
    </dialog>
  )
}
