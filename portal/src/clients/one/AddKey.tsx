import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { LongField } from '../../parts/Field'
import style from '../Clients.module.css'
import { keysIn, wrongWith } from '../new/said'
import { useFirstFault } from '../new/useFirstFault'
import { Refusal } from '../Refusal'
import type { ClientLink } from '../shapes'
import { useActing } from './useActing'

interface Props {
  keys: Record<string, unknown>[]
  etag: string
  link: ClientLink
  close: () => void
}

/** One more key beside those there are. */
export function AddKey({ keys, etag, link, close }: Props) {
  const { t } = useTranslation('clients')
  const [text, type] = useState('')
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const adding = useActing(link, etag, close)
  const wrong = wrongWith(text)
  const refused = isProblem(adding.error)
    ? [...adding.error.pointers()].find(([pointer]) => pointer.startsWith('/keys'))?.[1]
    : undefined
  useFirstFault(form, tries, adding.error)
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (!wrong && !adding.isPending) adding.mutate({ keys: { keys: [...keys, ...(keysIn(text) ?? [])] } })
  }
  return (
    <form ref={form} className={style.choices} onSubmit={add} noValidate>
      <Refusal error={adding.error} />
      <LongField
        label={t('new.keys')}
        hint={t('new.keys-hint')}
        value={text}
        error={tries > 0 && wrong ? t(wrong) : refused}
        spellCheck={false}
        rows={8}
        put={type}
      />
      <div className={style.buttons}>
        <Button type="submit" look="primary" busy={adding.isPending} onClick={undefined}>
          {t('keys.save')}
        </Button>
        <Button onClick={close}>{t('keys.cancel')}</Button>
      </div>
    </form>
  )
}
