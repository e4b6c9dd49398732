import { useRef, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import style from '../Clients.module.css'
import { Addresses } from '../new/Addresses'
import { useFirstFault } from '../new/useFirstFault'
import { Refusal } from '../Refusal'
import type { Client, ClientLink } from '../shapes'
import { useActing } from './useActing'

interface Props {
  client: Client
  etag: string
  link: ClientLink
}

/** The addresses of the sandbox are changed freely. */
export function ChangedAddresses({ client, etag, link }: Props) {
  const { t } = useTranslation('clients')
  const [changing, change] = useState(false)
  if (changing)
    return (
      <Changing addresses={[...client.redirectUris]} etag={etag} link={link} close={() => change(false)} />
    )
  return (
    <div>
      <Button onClick={() => change(true)}>{t('addresses.change')}</Button>
    </div>
  )
}

function Changing({
  addresses,
  etag,
  link,
  close,
}: Omit<Props, 'client'> & { addresses: string[]; close: () => void }) {
  const { t } = useTranslation('clients')
  const [said, say] = useState(addresses)
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const saving = useActing(link, etag, close)
  const refused = isProblem(saving.error) ? saving.error.pointers() : new Map<string, string>()
  const whole = said.every((address) => address.trim())
  useFirstFault(form, tries, saving.error)
  const wrong = (pointer: string) =>
    tries > 0 && !said[Number(pointer.split('/').at(-1))]?.trim() ? t('missing.text') : refused.get(pointer)
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (whole && !saving.isPending) saving.mutate({ redirectUris: said.map((address) => address.trim()) })
  }
  return (
    <form ref={form} className={style.form} onSubmit={save} noValidate>
      <Refusal error={saving.error} />
      <Addresses addresses={said} hint={t('new.addresses-hint.SANDBOX')} wrong={wrong} put={say} />
      <div className={style.buttons}>
        <Button type="submit" look="primary" busy={saving.isPending} onClick={undefined}>
          {t('addresses.save')}
        </Button>
        <Button onClick={close}>{t('keys.cancel')}</Button>
      </div>
    </form>
  )
}
