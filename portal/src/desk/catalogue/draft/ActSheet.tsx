import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { linked, type Answer } from '../../../api/client'
import { isProblem, type Problem } from '../../../api/problem'
import { useAttempt } from '../../../api/useAttempt'
import { Button } from '../../../parts/Button'
import { Field, LongField } from '../../../parts/Field'
import { language } from '../../../texts/texts'
import { Sheet } from '../../parts/Sheet'
import { changed } from '../queries'
import { Refusal } from '../../parts/Refusal'
import type { Draft, DraftLink } from '../shapes'
import style from '../Catalogue.module.css'
import { instantOf } from './instants'
import { forget } from './kept'

interface Props {
  draft: Draft
  link: DraftLink
  /** The version to act upon, once all that was typed is saved; nothing if it could not be. */
  saved: () => Promise<string | undefined>
  onClose: () => void
  /** The item fails checks: they are shown at its elements. */
  onRefused: (problem: Problem) => void
  onActed: (now: Answer<Draft>) => Promise<void>
}

/** Says what follows, asks what has to be said, and does it upon the version that was seen. */
export function ActSheet({ draft, link, saved, onClose, onRefused, onActed }: Props) {
  const { t } = useTranslation('catalogue')
  const navigate = useNavigate()
  const keyOf = useAttempt()
  const [reason, say] = useState('')
  const [later, setLater] = useState(false)
  const [when, setWhen] = useState('')
  const [tried, setTried] = useState(false)
  const name = link.name as 'APPROVE'
  const asks = link.needs.includes('reason')
  const publishAt = later ? instantOf(when) : undefined
  const lacking = (asks && reason.trim() === '') || (later && !publishAt)
  const acting = useMutation({
    mutationFn: async () => {
      const etag = await saved()
      if (etag === undefined) {
        onClose()
        return
      }
      const said = { ...(asks ? { reason: reason.trim() } : {}), ...(publishAt ? { publishAt } : {}) }
      const sent = link.method === 'DELETE' ? undefined : said
      const headers = { 'If-Match': etag, 'Idempotency-Key': keyOf({ name, said, etag }) }
      const now = await linked<Draft>(link, headers, sent)
      if (link.name !== 'DISCARD') return onActed(now).then(onClose)
      forget(draft.id)
      await changed()
      await navigate('/desk/catalogue')
    },
    onError: (error) => {
      if (isProblem(error) && error.code === 'item-checks-failed') onRefused(error)
    },
  })
  const carryOut = () => {
    setTried(true)
    if (!lacking) acting.mutate()
  }
  return (
    <Sheet
      title={t(`act.${name}.title`)}
      over={draft.content.name[language()]}
      onClose={onClose}
      back={() => document.getElementById('wrong')?.parentElement ?? null}
      foot={
        <>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button
            look={(link.name as string) === 'DISCARD' ? 'danger' : 'primary'}
            busy={acting.isPending}
            onClick={carryOut}
          >
            {t(`act.${name}.confirm`)}
          </Button>
        </>
      }
    >
      <Refusal error={acting.error} />
      <p>
        {t(draft.kind === 'RETIREMENT' && link.name === 'APPROVE' ? 'act.APPROVE.ends' : `act.${name}.text`)}
      </p>
      {asks && (
        <LongField
          label={t('act.reason')}
          hint={t('act.reason-hint')}
          value={reason}
          error={tried && reason.trim() === '' ? t('act.reason-missing') : undefined}
          maxLength={1000}
          put={say}
        />
      )}
      {link.name === 'APPROVE' && (
        <fieldset className={style.when}>
          <legend>{t('act.when')}</legend>
          {[false, true].map((option) => (
            <label key={String(option)} className={style.check}>
              <input type="radio" name="when" checked={later === option} onChange={() => setLater(option)} />
              {t(option ? 'act.later' : 'act.now')}
            </label>
          ))}
          {later && (
            <Field
              type="datetime-local"
              label={t('act.at')}
              hint={t('act.at-hint')}
              value={when}
              error={tried && !publishAt ? t('act.at-missing') : undefined}
              put={setWhen}
            />
          )}
        </fieldset>
      )}
    </Sheet>
  )
}
