import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Refusal } from '../Refusal'
import type { ClientLink } from '../shapes'
import { useActing } from './useActing'

interface Props {
  kid: string
  left: Record<string, unknown>[]
  etag: string
  link: ClientLink
  close: () => void
}

/** The overlap ends: what is signed with the key is refused from then on. */
export function RetireDialog({ kid, left, etag, link, close }: Props) {
  const { t } = useTranslation('clients')
  const retiring = useActing(link, etag, close)
  return (
    <Dialog
      title={t('keys.retire-title', { kid })}
      close={close}
      actions={
        <>
          <Button
            look="danger"
            busy={retiring.isPending}
            onClick={() => retiring.mutate({ keys: { keys: left } })}
          >
            {t('keys.retire')}
          </Button>
          <Button onClick={close}>{t('keys.cancel')}</Button>
        </>
      }
    >
      <Refusal error={retiring.error} />
      <p>{t('keys.retire-text')}</p>
    </Dialog>
  )
}
