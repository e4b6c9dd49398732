import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { linked } from '../../api/client'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { changed } from '../queries'
import { Refusal } from '../Refusal'
import type { ClientLink } from '../shapes'

/** The secret before the present one is accepted no longer. */
export function EndDialog({ link, close }: { link: ClientLink; close: () => void }) {
  const { t } = useTranslation('clients')
  const ending = useMutation({
    mutationFn: () => linked(link, {}),
    onSuccess: async () => {
      close()
      await changed()
    },
  })
  return (
    <Dialog
      title={t('secret.end-title')}
      close={close}
      actions={
        <>
          <Button look="danger" busy={ending.isPending} onClick={() => ending.mutate()}>
            {t('secret.end')}
          </Button>
          <Button onClick={close}>{t('secret.cancel')}</Button>
        </>
      }
    >
      <Refusal error={ending.error} />
      <p>{t('secret.end-text')}</p>
    </Dialog>
  )
}
