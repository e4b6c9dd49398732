import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Refusal } from '../Refusal'
import { nameOf, type Client, type ClientLink } from '../shapes'
import { useActing } from './useActing'

interface Props {
  client: Client
  etag: string
  link: ClientLink
  close: () => void
}

/** Says what follows from closing it. */
export function CloseDialog({ client, etag, link, close }: Props) {
  const { t } = useTranslation('clients')
  const closing = useActing(link, etag, close)
  return (
    <Dialog
      title={t('one.close-title')}
      close={close}
      actions={
        <>
          <Button look="danger" busy={closing.isPending} onClick={() => closing.mutate({})}>
            {t('one.close')}
          </Button>
          <Button onClick={close}>{t('one.keep')}</Button>
        </>
      }
    >
      <Refusal error={closing.error} />
      <p>{t('one.close-text', { name: nameOf(client) })}</p>
    </Dialog>
  )
}
