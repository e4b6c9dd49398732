import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier } from '../../../api/shapes'
import { itemVersionQuery } from '../../../items/queries'
import { Notice } from '../../../parts/Notice'
import { Skeleton } from '../../../parts/Skeleton'
import type { Words } from '../words'
import { markable, noted, toggled, type Markable } from './marking'
import fields from '../Fields.module.css'
import style from './Marks.module.css'

interface Props {
  dossier: Dossier
  words: Words
  say: (change: Words) => void
  error: string | undefined
  /** What the server did not take, by its place in the request. */
  refused: ReadonlyMap<string, string>
}

/** Every field and material of the case, to be marked where it is wrong or missing, with a word on each. */
export function Marks({ dossier, words: { wanted = [] }, say, error, refused }: Props) {
  const { t } = useTranslation('marks')
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  if (!item) return <Skeleton rows={4} />
  const { answers, materials } = markable(item, dossier)
  const group = (title: string, entries: Markable[]) =>
    entries.length > 0 && (
      <fieldset className={style.group}>
        <legend>{title}</legend>
        {entries.map((entry) => {
          const place = wanted.findIndex(({ pointer }) => pointer === entry.pointer)
          const problem = refused.get(`wanted/${place}/note`) ?? refused.get(`wanted/${place}/pointer`)
          return (
            <Marked
              key={entry.pointer}
              entry={entry}
              note={wanted[place]?.note}
              problem={
                problem ?? (error && wanted[place]?.note.trim() === '' ? t('marks.note-missing') : undefined)
              }
              toggle={() => say({ wanted: toggled(wanted, entry.pointer) })}
              put={(note) => say({ wanted: noted(wanted, entry.pointer, note) })}
            />
          )
        })}
      </fieldset>
    )
  return (
    <div className={fields.fields} data-words="wanted">
      <Notice kind="warning" title={t('marks.once')}>
        <p>{t('marks.once-text')}</p>
      </Notice>
      {error && wanted.length === 0 && (
        <p className={fields.error} role="alert">
          <CircleAlert aria-hidden size={18} />
          {t('marks.missing')}
        </p>
      )}
      {group(t('marks.answers'), answers)}
      {group(t('marks.materials'), materials)}
      <p role="status">{t('marks.count', { count: wanted.length })}</p>
    </div>
  )
}

interface MarkedProps {
  entry: Markable
  /** Absent as long as it is not marked. */
  note: string | undefined
  problem: string | undefined
  toggle: () => void
  put: (note: string) => void
}

const MOST = 1000

function Marked({ entry: { name, given }, note, problem, toggle, put }: MarkedProps) {
  const { t } = useTranslation('marks')
  const id = useId()
  return (
    <div className={style.marked}>
      <label className={style.mark}>
        <input type="checkbox" checked={note !== undefined} onChange={toggle} />
        <span>
          {name}
          <small>{given || t('marks.not-given')}</small>
        </span>
      </label>
      {note !== undefined && (
        <div className={fields.field}>
          <label htmlFor={id}>{t('marks.note', { name })}</label>
          {problem && (
            <p id={`${id}-error`} className={fields.error}>
              <CircleAlert aria-hidden size={18} />
              {problem}
            </p>
          )}
          <textarea
            id={id}
            rows={2}
            maxLength={MOST}
            value={note}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
            onChange={(event) => put(event.target.value)}
          />
        </div>
      )}
    </div>
  )
}
