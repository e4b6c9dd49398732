import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActing } from '../../clients/one/useActing'
import { Refusal } from '../../clients/Refusal'
import { nameOf, type Client } from '../../clients/shapes'
import { Button } from '../../parts/Button'
import { LongField } from '../../parts/Field'
import { Sheet } from '../parts/Sheet'
import type { Judgement } from './judgements'

interface Props {
  client: Client
  etag: string
  judgement: Judgement
  onClose: () => void
}

/** Says what follows, asks why where that is needed, and does it upon the version that was seen. */
export function JudgeSheet({ client, etag, judgement, onClose }: Props) {
  const { t } = useTranslation('clients')
  const [reason, say] = useState('')
  const [tried, setTried] = useState(false)
  const acting = useActing(judgement, etag, onClose)
  const { name } = judgement
  const asks = judgement.needs.includes('reason')
  const lacking = asks && reason.trim() === ''
  const carryOut = () => {
    setTried(true)
    if (!lacking) acting.mutate(asks ? { reason: reason.trim() } : {})
  }
  return (
    <Sheet
      title={t(`act.${name}.title`)}
      over={nameOf(client)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('desk.cancel')}</Button>
          <Button look={asks ? 'danger' : 'primary'} busy={acting.isPending} onClick={carryOut}>
            {t(`act.${name}.button`)}
          </Button>
        </>
      }
    >
      <Refusal error={acting.error} at="desk" />
      <p>{t(`act.${name}.text`)}</p>
      {asks && (
        <LongField
          label={t('desk.reason')}
          hint={t('desk.reason-hint')}
          value={reason}
          error={tried && lacking ? t('desk.reason-missing') : undefined}
          maxLength={1000}
          put={say}
        />
      )}
    </Sheet>
  )
}
