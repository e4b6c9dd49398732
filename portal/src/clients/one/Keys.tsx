import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import style from '../Clients.module.css'
import { linkOf, type Client } from '../shapes'
import { AddKey } from './AddKey'
import { RetireDialog } from './RetireDialog'

const MOST = 3

/** The keys that are accepted: a new one beside the old one, until the old one is retired. */
export function Keys({ client, etag }: { client: Client; etag: string }) {
  const { t } = useTranslation('clients')
  const [adding, add] = useState(false)
  const [retiring, retire] = useState<string>()
  const keys = client.keys?.keys
  if (!keys) return null
  const link = linkOf(client, 'CHANGE_KEYS')
  return (
    <Card aria-labelledby="keys">
      <h2 id="keys">{t('keys.title')}</h2>
      <p>{t('keys.text')}</p>
      <ul className={style.keys}>
        {keys.map((key) => (
          <li key={kidOf(key)}>
            <span>
              <code>{kidOf(key)}</code>
              <span className={style.soft}>{key.kty === 'RSA' ? ' RSA' : ' EC P-256'}</span>
            </span>
            {link && keys.length > 1 && (
              <Button aria-label={`${t('keys.retire')} ${kidOf(key)}`} onClick={() => retire(kidOf(key))}>
                {t('keys.retire')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {link && adding && <AddKey keys={keys} etag={etag} link={link} close={() => add(false)} />}
      {link && !adding && keys.length < MOST && (
        <div>
          <Button onClick={() => add(true)}>{t('keys.add')}</Button>
        </div>
      )}
      {link && retiring && (
        <RetireDialog
          kid={retiring}
          left={keys.filter((key) => kidOf(key) !== retiring)}
          etag={etag}
          link={link}
          close={() => retire(undefined)}
        />
      )}
    </Card>
  )
}

/** Every key has been checked to have a name. */
function kidOf(key: Record<string, unknown>): string {
  return typeof key.kid === 'string' ? key.kid : ''
}
