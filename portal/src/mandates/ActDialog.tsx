import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linked } from '../api/client'
import type { Mandate, MandateLink } from '../api/shapes'
import { Button } from '../parts/Button'
import { Dialog } from '../parts/Dialog'
import { changed, mandateQuery } from './queries'
import { Refusal } from './Refusal'

interface Props {
  mandate: Mandate
  link: MandateLink
  close: () => void
}

/** Says what follows, and does it upon the version that was seen. */
export function ActDialog({ mandate, link, close }: Props) {
  const { t } = useTranslation()
  const [key] = useState(() => crypto.randomUUID())
  const seen = useQuery(mandateQuery(mandate.id))
  const act = link.name === 'REVOKE' && mandate.side === 'AGENT' ? 'GIVE_BACK' : link.name
  const acting = useMutation({
    mutationFn: () => linked(link, { 'If-Match': seen.data?.etag ?? '', 'Idempotency-Key': key }, {}),
    onSuccess: async () => {
      close()
      await changed()
    },
  })
  const name = (mandate.side === 'AGENT' ? mandate.grantor.name : mandate.agent.name) ?? ''
  return (
    <Dialog
      title={t(`mandates.act.${act}.title`)}
      close={close}
      actions={
        <>
          <Button
            look={act === 'ACCEPT' ? 'primary' : 'danger'}
            busy={acting.isPending || seen.isPending}
            onClick={() => acting.mutate()}
          >
            {t(`mandates.act.${act}.button`)}
          </Button>
          <Button onClick={close}>{t('mandates.cancel')}</Button>
        </>
      }
    >
      <Refusal error={acting.error ?? seen.error} />
      <p>{t(`mandates.act.${act}.text`, { name })}</p>
    </Dialog>
  )
}
