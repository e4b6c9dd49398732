import { useTranslation } from 'react-i18next'
import style from './Skeleton.module.css'

/** The shape of what is being fetched. */
export function Skeleton({ rows = 3, head = false }: { rows?: number; head?: boolean }) {
  const { t } = useTranslation()
  return (
    <div className={style.skeleton} aria-busy="true" role="status">
      <span className="unseen">{t('app.loading')}</span>
      {head && <span className={style.head} />}
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={style.row}>
          <span className={style.line} />
          <span className={style.short} />
        </span>
      ))}
    </div>
  )
}
