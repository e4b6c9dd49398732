import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { isProblem } from '../../api/problem'
import { queries } from '../../api/queries'
import { useAttempt } from '../../api/useAttempt'
import { Button } from '../../parts/Button'
import { LongField } from '../../parts/Field'
import { Notice } from '../../parts/Notice'
import style from '../officials/Officials.module.css'
import { rectificationQuery } from './queries'

/** An answer in words the applicant reads; it is sent once however often one tries. */
export function Answering({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('ratings')
  const [words, say] = useState('')
  const [tried, setTried] = useState(false)
  const keyOf = useAttempt()
  const seen = useQuery(rectificationQuery(id))
  const sent = useMutation({
    mutationFn: (said: { answer: string }) => {
      const header = { 'If-Match': seen.data?.etag ?? '', 'Idempotency-Key': keyOf(said) }
      return answer(
        api.POST('/v1/rectifications/{id}/answer', { params: { path: { id }, header }, body: said }),
      )
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk', 'ratings'] }),
    onError: () => queries.invalidateQueries({ queryKey: rectificationQuery(id).queryKey }),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim() && seen.data) sent.mutate({ answer: words.trim() })
  }
  return (
    <form className={style.fields} onSubmit={submit} noValidate>
      <LongField
        label={t('answer.words')}
        hint={t('answer.hint')}
        value={words}
        error={tried && !words.trim() ? t('answer.missing') : undefined}
        maxLength={4000}
        put={say}
      />
      {sent.isError && (
        <Notice kind="bad" urgent title={(isProblem(sent.error) && sent.error.title) || t('answer.failed')}>
          <p>{(isProblem(sent.error) && sent.error.detail) || t('answer.failed-text')}</p>
        </Notice>
      )}
      <div className={style.buttons}>
        <Button type="submit" look="primary" busy={sent.isPending || seen.isPending} onClick={undefined}>
          {t('answer.send')}
        </Button>
        <Button onClick={close}>{t('answer.cancel')}</Button>
      </div>
    </form>
  )
}
