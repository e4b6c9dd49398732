import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Dossier, TimelineEntry, Visit } from '../api/shapes'
import { visitsQuery } from '../cases/queries'
import { Rows } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { Notice } from '../parts/Notice'
import { dayInWords, dayOf, timeInWords } from '../texts/days'
import { language } from '../texts/texts'
import style from './End.module.css'

interface Props {
  dossier: Dossier
  timeline: TimelineEntry[]
}

const about = new Set(['RECORD_VISIT', 'ASK_VISIT', 'CONFIRM_VISIT', 'CANCEL_VISIT'])

/** The visits of a case; nothing is asked for as long as there was none. */
function useVisits({ dossier, timeline }: Props): Visit[] {
  const known = timeline.filter(({ action }) => about.has(action)).length
  return useQuery({ ...visitsQuery(dossier.id, known), enabled: known > 0 }).data ?? []
}

/** When and where the applicant is asked to come, as long as he is. */
export function Appointment(props: Props) {
  const { t } = useTranslation('case')
  const asked = useVisits(props).find(({ state }) => state === 'ASKED')
  if (!asked?.from || !asked.until) return null
  const { from, until, place, words, explanation, reason } = asked
  return (
    <Notice
      kind="warning"
      title={t('visits.come', {
        day: dayInWords(dayOf(new Date(from)), language()),
        from: timeInWords(from, language()),
        until: timeInWords(until, language()),
      })}
    >
      <p>{t('visits.where', { place })}</p>
      <p>{t('visits.for', { reason: t(`visits.reason.${reason}`) })}</p>
      {words && <p className={style.text}>{words}</p>}
      {explanation && <p className={style.text}>{t('visits.why', { explanation })}</p>}
    </Notice>
  )
}

/** How often the applicant came, and why each time. */
export function Visits(props: Props) {
  const { t } = useTranslation('case')
  const visits = useVisits(props)
  if (visits.length === 0) return null
  return (
    <Disclosure title={t('visits.title', { count: props.dossier.visits })}>
      <Rows>
        {visits.map((visit) => (
          <li key={visit.number}>
            <p>
              {t('visits.line', {
                reason: t(`visits.reason.${visit.reason}`),
                state: t(`visits.state.${visit.state}`),
                day: dayInWords(visit.day ?? dayOf(new Date(visit.from ?? '')), language()),
              })}
            </p>
            {visit.words && <p className={style.text}>{visit.words}</p>}
            {visit.explanation && (
              <p className={style.text}>{t('visits.why', { explanation: visit.explanation })}</p>
            )}
          </li>
        ))}
      </Rows>
    </Disclosure>
  )
}
