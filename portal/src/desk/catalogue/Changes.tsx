import { useTranslation } from 'react-i18next'
import type { Change, Json } from './shapes'
import { Value } from './Value'
import { placeInWords } from './words'
import style from './Catalogue.module.css'

/** What differs, value by value: where, before, after. */
export function Changes({ changes, label }: { changes: readonly Change[]; label: string }) {
  const { t } = useTranslation('catalogue')
  if (changes.length === 0) return <p>{t('changes.none')}</p>
  return (
    <ul className={style.changes} aria-label={label}>
      {changes.map(({ pointer, kind, from, to }) => (
        <li key={pointer}>
          <p className={style.place}>
            {placeInWords(pointer, t)}
            <span className={style.sign} data-kind={kind}>
              {t(`changes.${kind}`)}
            </span>
          </p>
          <dl className={style.sides}>
            {kind !== 'ADDED' && (
              <div>
                <dt>{t('changes.before')}</dt>
                <dd>
                  <Value value={from as Json} />
                </dd>
              </div>
            )}
            {kind !== 'REMOVED' && (
              <div>
                <dt>{t('changes.after')}</dt>
                <dd>
                  <Value value={to as Json} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
