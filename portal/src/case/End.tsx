import { CircleCheck, CircleX, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Dossier, TimelineEntry } from '../api/shapes'
import { ButtonLink } from '../parts/Button'
import { Card } from '../parts/Card'
import { dayInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import style from './End.module.css'

interface Props {
  dossier: Dossier
  timeline: TimelineEntry[]
}

/** How it ended: the decision with its reasons and remedies, or why there is none, and what one can do now. */
export function End({ dossier, timeline }: Props) {
  const last = (action: string) => timeline.findLast((entry) => entry.action === action)
  const decision = last('DECIDE')
  const tacit = last('APPROVE_TACITLY')
  const declined = last('DECLINE')
  const withdrawn = last('WITHDRAW')
  if (decision) return <Decision dossier={dossier} decision={decision} delivery={last('DELIVER')} />
  if (tacit) return <Tacit entry={tacit} />
  if (declined) return <Declined dossier={dossier} declined={declined} />
  if (withdrawn) return <Withdrawn dossier={dossier} withdrawn={withdrawn} />
  if (dossier.status === 'LAPSED') return <Lapsed dossier={dossier} />
  return null
}

interface DecisionProps {
  dossier: Dossier
  decision: TimelineEntry
  delivery: TimelineEntry | undefined
}

function Decision({ dossier, decision, delivery }: DecisionProps) {
  const { t } = useTranslation(['case', 'translation'])
  const approved = decision.data.outcome === 'APPROVED'
  const result = dossier.result
  const Icon = approved ? CircleCheck : CircleX
  return (
    <Card aria-labelledby="end" className={style.sealed}>
      <h2 id="end" className={style.title} data-kind={approved ? 'good' : 'bad'}>
        <Icon aria-hidden size={28} />
        {result ? t(`translation:result.${result}`) : t(approved ? 'end.approved' : 'end.refused')}
      </h2>
      <p>{t('end.decided', { department: dossier.department.name, day: dayOfEntry(decision) })}</p>
      <Text title={t('end.reasons')} text={decision.texts.reasons} />
      {delivery && <p>{delivered(delivery)}</p>}
      {!approved && !result && <Remedies />}
    </Card>
  )

  function delivered(entry: TimelineEntry): string {
    return t(`end.delivered.${(entry.data.way ?? 'ELECTRONIC') as 'ELECTRONIC'}`, { day: dayOfEntry(entry) })
  }
}

/** The time passed without a decision, and the item's law says what that means. */
function Tacit({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Card aria-labelledby="end" className={style.sealed}>
      <h2 id="end" className={style.title} data-kind="good">
        <CircleCheck aria-hidden size={28} />
        {t('end.approved')}
      </h2>
      <p>{t('end.tacitly', { day: dayOfEntry(entry) })}</p>
    </Card>
  )
}

function Declined({ dossier, declined }: { dossier: Dossier; declined: TimelineEntry }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Card aria-labelledby="end" className={style.sealed}>
      <h2 id="end" className={style.title} data-kind="bad">
        <CircleX aria-hidden size={28} />
        {t('end.declined')}
      </h2>
      <p>{t('end.declined-by', { department: dossier.department.name, day: dayOfEntry(declined) })}</p>
      <Text title={t('end.reasons')} text={declined.texts.reasons} />
      <Text title={t('end.instead')} text={declined.texts.whereInstead} />
      <Remedies />
      <Again dossier={dossier} />
    </Card>
  )
}

function Withdrawn({ dossier, withdrawn }: { dossier: Dossier; withdrawn: TimelineEntry }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Card aria-labelledby="end">
      <h2 id="end" className={style.title}>
        <Undo2 aria-hidden size={28} />
        {t('end.withdrawn')}
      </h2>
      <p>{t('end.withdrawn-text', { day: dayOfEntry(withdrawn) })}</p>
      <Text title={t('end.your-reason')} text={withdrawn.texts.reason} />
      <Again dossier={dossier} />
    </Card>
  )
}

function Lapsed({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <Card aria-labelledby="end">
      <h2 id="end" className={style.title}>
        <CircleX aria-hidden size={28} />
        {t('end.lapsed')}
      </h2>
      <p>{t('end.lapsed-text')}</p>
      <Again dossier={dossier} />
    </Card>
  )
}

function Text({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null
  return (
    <div>
      <h3 className={style.label}>{title}</h3>
      <p className={style.text}>{text}</p>
    </div>
  )
}

function Remedies() {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <div>
      <h3 className={style.label}>{t('translation:item.remedies')}</h3>
      <p>{t('translation:item.remedies-text')}</p>
    </div>
  )
}

function Again({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  return (
    <p>
      <ButtonLink to={`/items/${dossier.item.id}`}>{t('end.again')}</ButtonLink>
    </p>
  )
}

function dayOfEntry({ at }: TimelineEntry): string {
  return dayInWords(dayOf(new Date(at)), language())
}
