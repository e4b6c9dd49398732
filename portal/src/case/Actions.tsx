import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAction, type Seen } from '../api/actions'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Trouble } from './Trouble'
import page from './CasePage.module.css'
import style from './Actions.module.css'

const offered = ['WITHDRAW', 'DISCARD'] as const

type Offered = (typeof offered)[number]

/** What the applicant may do now, of what the case offers. */
export function Actions({ seen, item }: { seen: Seen; item: string }) {
  const { t } = useTranslation(['case', 'translation'])
  const [begun, begin] = useState<Offered>()
  const possible = offered.filter((name) => seen.actions.some((action) => action.name === name))
  if (possible.length === 0 && !begun) return null
  return (
    <section aria-label={t('case.actions')} className={page.buttons}>
      {possible.map((name) => (
        <Button key={name} look="danger" onClick={() => begin(name)}>
          {t(`act.${name}.name`)}
        </Button>
      ))}
      {begun && <Confirmation name={begun} seen={seen} item={item} close={() => begin(undefined)} />}
    </section>
  )
}

interface ConfirmationProps {
  name: Offered
  seen: Seen
  item: string
  close: () => void
}

/** Says what will happen and asks; what was typed stays until it is done. */
function Confirmation({ name, seen, item, close }: ConfirmationProps) {
  const { t } = useTranslation(['case', 'translation'])
  const go = useNavigate()
  const id = useId()
  const [reason, setReason] = useState('')
  const acting = useAction(name, seen)
  const over = acting.changed?.possible === false
  const perform = async () => {
    const said = name === 'WITHDRAW' && reason.trim() ? { reason: reason.trim() } : undefined
    if (!(await acting.perform(said))) return
    close()
    if (name === 'DISCARD') void go('/cases', { replace: true })
    else document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <Dialog
      title={t(`act.${name}.title`, { item })}
      close={close}
      actions={
        <>
          {!over && (
            <Button look="danger" busy={acting.busy} onClick={() => void perform()}>
              {t(`act.${name}.name`)}
            </Button>
          )}
          <Button onClick={close}>{t(over ? 'act.close' : 'act.cancel')}</Button>
        </>
      }
    >
      <p>{t(`act.${name}.text`)}</p>
      {name === 'WITHDRAW' && (
        <div className={style.field}>
          <label htmlFor={id}>{t('act.reason')}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <Trouble acting={acting} />
    </Dialog>
  )
}
