import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button'
import { SaveLine } from './SaveLine'
import style from './Actions.module.css'

interface Props {
  /** The button submits the form it stands in. */
  submit?: boolean
  go?: () => void
  busy?: boolean
  name?: string
  children?: ReactNode
}

/** The one thing to do next, at the thumb, and how far everything is saved. */
export function Actions({ submit, go, busy = false, name, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className={style.actions}>
      <SaveLine />
      <Button look="primary" wide type={submit ? 'submit' : 'button'} busy={busy} onClick={go}>
        {name ?? t('apply.go-on')}
      </Button>
      {children}
    </div>
  )
}
