import { useTranslation } from 'react-i18next'
import type { Dossier, TimelineEntry } from '../api/shapes'
import { limitInWords } from '../items/limits'
import { Notice } from '../parts/Notice'
import { dayInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import style from './End.module.css'

interface Props {
  dossier: Dossier
  timeline: TimelineEntry[]
}

const procedures = [
  'HEARING',
  'TENDER',
  'AUCTION',
  'INSPECTION',
  'TEST',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'PUBLIC_NOTICE',
] as const

/** What changed the time of a case that is under way, and what that means for the applicant. */
export function Standing({ dossier: { status }, timeline }: Props) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  const last = (action: string) => timeline.findLast((entry) => entry.action === action)
  const suspended = status === 'SUSPENDED' ? last('SUSPEND') : undefined
  const extended = status === 'IN_REVIEW' || suspended ? last('EXTEND') : undefined
  const deemed = ['ACCEPTED', 'IN_REVIEW', 'SUSPENDED'].includes(status) ? last('DEEM_ACCEPTED') : undefined
  return (
    <>
      {suspended && (
        <Notice
          title={t('standing.suspended', { day: dayOfEntry(suspended), procedure: procedure(suspended) })}
        >
          <p>{t('standing.suspended-text', { count: Number(suspended.data.expectedDays) })}</p>
          <Words text={suspended.texts.basis} />
        </Notice>
      )}
      {extended && (
        <Notice title={t('standing.extended', { limit: added(extended) })}>
          <p>{t('standing.extended-text')}</p>
          <Words text={extended.texts.reasons} />
        </Notice>
      )}
      {deemed && (
        <Notice title={t('standing.deemed')}>
          <p>{t('standing.deemed-text')}</p>
        </Notice>
      )}
    </>
  )

  function added({ data }: TimelineEntry): string {
    const unit = data.unit === 'CALENDAR_DAYS' ? data.unit : 'WORKING_DAYS'
    return limitInWords({ amount: Number(data.days), unit }, common)
  }

  function procedure({ data }: TimelineEntry): string {
    const kind = procedures.find((known) => known === data.kind)
    return kind ? t(`procedure.${kind}`) : ''
  }
}

function Words({ text }: { text: string | undefined }) {
  return text ? <p className={style.text}>{text}</p> : null
}

function dayOfEntry({ at }: TimelineEntry): string {
  return dayInWords(dayOf(new Date(at)), language())
}
