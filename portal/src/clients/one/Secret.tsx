import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Card } from '../../parts/Card'
import { Dialog } from '../../parts/Dialog'
import { Notice } from '../../parts/Notice'
import style from '../Clients.module.css'
import { newSecret } from '../queries'
import { Refusal } from '../Refusal'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { linkOf, type Client, type ClientLink } from '../shapes'
import { EndDialog } from './EndDialog'

/** A secret is made anew and shown once; what was shown is nowhere else. */
export function Secret({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const link = linkOf(client, 'CHANGE_SECRET')
  const had = client.history.some(({ what }) => what === 'SECRET_CHANGED')
  const [asking, ask] = useState(false)
  const [secret, show] = useState<string>()
  const former = client.formerSecretUntil
  const ending = linkOf(client, 'END_FORMER_SECRET')
  const [confirming, end] = useState(false)
  if (!link) return null
  return (
    <Card aria-labelledby="secret">
      <h2 id="secret">{t('secret.title')}</h2>
      {secret ? (
        <Shown secret={secret} done={() => show(undefined)} />
      ) : (
        <>
          <p>{t('secret.text')}</p>
          {former && <p>{t('secret.former', { until: momentInWords(former, language()) })}</p>}
          <div className={style.buttons}>
            <Button look={had ? 'plain' : 'primary'} onClick={() => ask(true)}>
              {t('secret.go')}
            </Button>
            {ending && <Button onClick={() => end(true)}>{t('secret.end')}</Button>}
          </div>
        </>
      )}
      {ending && confirming && <EndDialog link={ending} close={() => end(false)} />}
      {asking && (
        <Asking
          link={link}
          had={had}
          close={() => ask(false)}
          show={(made) => {
            ask(false)
            show(made)
          }}
        />
      )}
    </Card>
  )
}

interface Asked {
  link: ClientLink
  had: boolean
  close: () => void
  show: (secret: string) => void
}

function Asking({ link, had, close, show }: Asked) {
  const { t } = useTranslation('clients')
  const making = useMutation({ mutationFn: () => newSecret(link), onSuccess: show })
  return (
    <Dialog
      title={t('secret.confirm')}
      close={close}
      actions={
        <>
          <Button look="primary" busy={making.isPending} onClick={() => making.mutate()}>
            {t('secret.go')}
          </Button>
          <Button onClick={close}>{t('secret.cancel')}</Button>
        </>
      }
    >
      <Refusal error={making.error} />
      <p>{t(had ? 'secret.confirm-text' : 'secret.text')}</p>
    </Dialog>
  )
}

function Shown({ secret, done }: { secret: string; done: () => void }) {
  const { t } = useTranslation('clients')
  const [copied, copy] = useState(false)
  return (
    <>
      <Notice kind="warning" urgent title={t('secret.shown')} />
      <code className={style.secret}>{secret}</code>
      <div className={style.buttons}>
        <Button
          look="primary"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => copy(true))}
        >
          {t('secret.copy')}
        </Button>
        <Button onClick={done}>{t('secret.done')}</Button>
      </div>
      <p role="status" className="unseen">
        {copied && t('secret.copied')}
      </p>
    </>
  )
}
