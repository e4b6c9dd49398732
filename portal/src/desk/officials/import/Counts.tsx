import { useTranslation } from 'react-i18next'
import type { Report } from './calls'
import style from './Import.module.css'

const shown = ['rows', 'added', 'granted', 'proposed', 'unchanged'] as const

/** How many of what. */
export function Counts({ counts }: { counts: Report['counts'] }) {
  const { t } = useTranslation('officials')
  return (
    <dl className={style.counts}>
      {shown.map((one) => (
        <div key={one}>
          <dt>{t(`import.${one}`)}</dt>
          <dd className="figures">{counts[one]}</dd>
        </div>
      ))}
    </dl>
  )
}
