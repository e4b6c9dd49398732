import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CaseStatus, TimelineEntry } from '../api/shapes'
import { stations } from './happened'
import style from './Stations.module.css'

/** How far it has come, at a glance. */
export function Stations({ status, timeline }: { status: CaseStatus; timeline: TimelineEntry[] }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <section aria-label={t('case.progress')}>
      <ol className={style.stations}>
        {stations(status, timeline).map(({ name, state }) => (
          <li key={name} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={style.mark} aria-hidden>
              {state === 'done' && <Check size={16} strokeWidth={3} />}
              {state === 'ended' && <X size={16} strokeWidth={3} />}
            </span>
            <span className={style.name}>{t(`station.${name}`)}</span>
            <span className="unseen">{t(`station-state.${state}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
