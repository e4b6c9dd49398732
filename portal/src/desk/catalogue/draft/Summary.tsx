import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import style from '../../../apply/ErrorSummary.module.css'
import { PlaceLink } from './PlaceLink'

/** Every check the item fails, each leading to where it is put right. */
export function Summary({ wrong }: { wrong: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('catalogue')
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wrong.size > 0) summary.current?.focus()
  }, [wrong])
  if (wrong.size === 0) return null
  return (
    <div ref={summary} className={style.summary} role="alert" tabIndex={-1} aria-labelledby="wrong">
      <h2 id="wrong">{t('all.wrong', { count: wrong.size })}</h2>
      <ul>
        {[...wrong].map(([pointer, detail]) => (
          <li key={pointer}>
            <PlaceLink pointer={pointer} detail={detail} />
          </li>
        ))}
      </ul>
    </div>
  )
}
