import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../api/client'
import type { Consent } from '../api/shapes'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { Notice } from '../parts/Notice'
import { consentsQuery } from './queries'

interface Props {
  consent: Consent
  close: () => void
  withdrawn: (name: string) => void
}

/** Says what follows, and withdraws. */
export function WithdrawDialog({ consent, close, withdrawn }: Props) {
  const { t } = useTranslation('consents')
  const queries = useQueryClient()
  const { name } = consent.recipient
  const withdrawing = useMutation({
    mutationFn: () => answer(api.DELETE('/v1/consents/{id}', { params: { path: { id: consent.id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: consentsQuery.queryKey })
      close()
      withdrawn(name)
    },
  })
  return (
    <Dialog
      title={t('withdraw.title', { name })}
      close={close}
      actions={
        <>
          <Button look="danger" busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
            {t('withdraw.button')}
          </Button>
          <Button onClick={close}>{t('withdraw.cancel')}</Button>
        </>
      }
    >
      {withdrawing.isError && (
        <Notice kind="bad" urgent title={t('withdraw.failed')}>
          <p>{t('withdraw.failed-text')}</p>
        </Notice>
      )}
      <p>{t('withdraw.text')}</p>
    </Dialog>
  )
}
