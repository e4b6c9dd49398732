import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Field } from '../../parts/Field'
import style from '../Clients.module.css'

const MOST = 10

interface Props {
  addresses: string[]
  hint: string
  wrong: (pointer: string) => string | undefined
  put: (addresses: string[]) => void
}

/** Where people return to after signing in. */
export function Addresses({ addresses, hint, wrong, put }: Props) {
  const { t } = useTranslation('clients')
  return (
    <fieldset className={style.choices}>
      <legend>{t('new.addresses')}</legend>
      <p className={style.soft}>{hint}</p>
      {addresses.map((address, at) => (
        <div key={at} className={style.address}>
          <Field
            type="url"
            label={t('new.address', { number: at + 1 })}
            value={address}
            error={wrong(`/redirectUris/${at}`)}
            spellCheck={false}
            maxLength={250}
            put={(changed) => put(addresses.map((other, place) => (place === at ? changed : other)))}
          />
          {addresses.length > 1 && (
            <Button
              look="quiet"
              aria-label={t('new.remove-address', { number: at + 1 })}
              onClick={() => put(addresses.filter((_, place) => place !== at))}
            >
              <X aria-hidden size={20} />
            </Button>
          )}
        </div>
      ))}
      {addresses.length < MOST && (
        <div>
          <Button onClick={() => put([...addresses, ''])}>{t('new.add-address')}</Button>
        </div>
      )}
    </fieldset>
  )
}
