import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { Skeleton } from '../../parts/Skeleton'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import type { Offered } from '../actions'
import type { Preview } from '../shapes'
import { isChosen, isForeseen, previewQuery } from './preview'
import { writtenOf, type Words } from './words'
import style from './Reads.module.css'

/** Refusals of the preview that the action would meet too. */
const barring = new Set(['post-not-held', 'posts-unknown'])

/** What stays between officials. */
export const inside: ReadonlySet<Offered> = new Set<Offered>([
  'ASK_EXTENSION',
  'ASK_OPINION',
  'GIVE_OPINION',
  'PASS_UP',
])

interface Props {
  id: string
  etag: string
  action: Offered
  words: Words
}

/** What the action leads to, and word for word what the applicant will read: the message and, in the case, the reasons. */
export function Reads({ id, etag, action, words }: Props) {
  const { t } = useTranslation('desk')
  const foreseen = isForeseen(action)
  const { data: preview, isError, error, refetch } = useQuery(previewQuery(id, etag, action, words))
  const written = writtenOf(words)
  const barred = isProblem(error) && barring.has(error.code) ? error : undefined
  const silent = preview?.messages?.length === 0
  return (
    <section aria-labelledby="reads" aria-live="polite" className={style.reads}>
      {preview && <Then preview={preview} />}
      <h3 id="reads">{t(inside.has(action) ? 'reads.inside-title' : 'reads.title')}</h3>
      {foreseen && !isChosen(action, words) && <p className={style.note}>{t('reads.choose')}</p>}
      {!foreseen && <p className={style.note}>{t(inside.has(action) ? 'reads.inside' : 'reads.told')}</p>}
      {foreseen && isChosen(action, words) && !preview && !isError && <Skeleton rows={1} />}
      {barred && (
        <Notice kind="warning" urgent title={barred.title}>
          <p>{barred.detail}</p>
          {barred.passing && <Button onClick={() => void refetch()}>{t('reads.again')}</Button>}
        </Notice>
      )}
      {((isError && !barred) || preview?.messages === null) && (
        <p className={style.note}>{t('reads.unknown')}</p>
      )}
      {silent && written.length === 0 && <p className={style.note}>{t('reads.nothing')}</p>}
      {preview?.messages?.map(({ title, text }) => (
        <blockquote key={title} className={style.text}>
          <span className={style.where}>{t('reads.message')}</span>
          <strong>{title}</strong>
          <p>{text}</p>
        </blockquote>
      ))}
      {written.length > 0 && (
        <blockquote className={style.text}>
          <span className={style.where}>{t(inside.has(action) ? 'reads.colleagues' : 'reads.case')}</span>
          {written.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </blockquote>
      )}
    </section>
  )
}

/** The state the case comes to, and what is then due. */
function Then({ preview }: { preview: Preview }) {
  const { t } = useTranslation(['desk', 'translation'])
  const due = preview.limits.filter(({ dueOn, awaitsService }) => dueOn ?? awaitsService)
  return (
    <p>
      {t('reads.then', {
        status: preview.result ? t(`translation:result.${preview.result}`) : t(`status.${preview.status}`),
      })}
      {due.map(({ kind, dueOn, awaitsService }) => (
        <span key={kind} className={style.due}>
          {awaitsService
            ? t('reads.to-serve', { limit: t(`limit.${kind}`) })
            : t('reads.due', { limit: t(`limit.${kind}`), day: dayInWords(dueOn ?? '', language()) })}
        </span>
      ))}
    </p>
  )
}
