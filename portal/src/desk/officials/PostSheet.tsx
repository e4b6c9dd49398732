import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linked } from '../../api/client'
import { Button } from '../../parts/Button'
import { TextField } from '../act/TextField'
import { Sheet } from '../parts/Sheet'
import type { HeldPost, PostLink } from '../shapes'
import { changed, postQuery } from './queries'
import { Refusal } from './Refusal'

interface Props {
  post: HeldPost
  link: PostLink
  onClose: () => void
}

/** Says what follows, asks why where that is needed, and does it upon the version that was seen. */
export function PostSheet({ post, link, onClose }: Props) {
  const { t } = useTranslation('desk')
  const [key] = useState(() => crypto.randomUUID())
  const [reason, say] = useState('')
  const [tried, setTried] = useState(false)
  const asks = link.needs.includes('reason')
  const seen = useQuery(postQuery(post.official, post.id))
  const acting = useMutation({
    mutationFn: () =>
      linked(
        link,
        { 'If-Match': seen.data?.etag ?? '', 'Idempotency-Key': key },
        asks ? { reason: reason.trim() } : {},
      ),
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const lacking = asks && reason.trim() === ''
  const carryOut = () => {
    setTried(true)
    if (!lacking) acting.mutate()
  }
  return (
    <Sheet
      title={t(`officials.act.${link.name}.title`)}
      over={t('officials.post', { duty: t(`duty.${post.duty}`), department: post.department.name })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button
            look={link.name === 'CONFIRM' ? 'primary' : 'danger'}
            busy={acting.isPending || seen.isPending}
            onClick={carryOut}
          >
            {t(`officials.act.${link.name}.button`)}
          </Button>
        </>
      }
    >
      <Refusal error={acting.error ?? seen.error} />
      <p>{t(`officials.act.${link.name}.text`)}</p>
      {asks && (
        <TextField
          name="reason"
          label={t('officials.reason')}
          hint={t('officials.reason-hint')}
          value={reason}
          error={tried && lacking ? t('officials.reason-missing') : undefined}
          put={say}
        />
      )}
    </Sheet>
  )
}
