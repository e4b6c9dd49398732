import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dossier, Limit } from '../api/shapes'
import { daysLeft, dueInWords, isLate, nextLimit } from '../cases/status'
import { limitInWords } from '../items/limits'
import { itemVersionQuery } from '../items/queries'
import { Card } from '../parts/Card'
import { Disclosure } from '../parts/Disclosure'
import { dayInWords } from '../texts/days'
import { language } from '../texts/texts'
import { Skeleton } from '../parts/Skeleton'
import style from './Clock.module.css'

/** The days one by one: they come when one asks. */
const Calendar = lazy(async () => ({ default: (await import('./days')).Calendar }))

/** Until when what comes next is done, who has it now, and why it is that day. */
export function Clock({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  const { data: item } = useQuery(itemVersionQuery(dossier.item.id, dossier.item.version))
  const limit = nextLimit(dossier.status, dossier.limits)
  const stopped = dossier.status === 'SUSPENDED' ? stoppedOf(dossier.limits) : undefined
  const explained = limit ?? stopped
  if (!limit?.dueOn && dossier.status !== 'SUSPENDED') return null
  const late = isLate(limit)
  const phone = item?.contact?.enquiry
  return (
    <Card aria-labelledby="clock" className={style.clock} data-late={late || undefined}>
      <div className={style.head}>
        <CalendarClock aria-hidden size={28} strokeWidth={1.5} className={style.icon} />
        <div className={style.words}>
          <h2 id="clock" className={style.due}>
            {limit ? dueInWords(limit, common) : t('clock.suspended')}
          </h2>
          {limit && !late && <p className={style.left}>{daysLeft(limit, common)}</p>}
          <p>{limit?.kind === 'SUPPLEMENT' ? t('clock.with-you') : holder(dossier)}</p>
          {late && phone && (
            <p>
              {t('clock.ask')} <a href={`tel:${phone.replaceAll('-', '')}`}>{phone}</a>
            </p>
          )}
        </div>
      </div>
      {explained && <Why dossier={dossier} limit={explained} basis={item?.limits?.STATUTORY?.basis} />}
    </Card>
  )

  function holder({ department, handlerName }: Dossier): string {
    return handlerName
      ? t('clock.with-person', { department: department.name, name: handlerName })
      : t('clock.with', { department: department.name })
  }
}

/** The limit that does not run while a special procedure lasts. */
function stoppedOf(limits: readonly Limit[]): Limit | undefined {
  return ['PROMISE', 'STATUTORY'].flatMap((kind) => limits.filter((limit) => limit.kind === kind))[0]
}

interface WhyProps {
  dossier: Dossier
  limit: Limit
  /** Where the law says how long a decision may take. */
  basis: string | null | undefined
}

/** The sentence of law a day comes from. */
function Why({ dossier, limit, basis }: WhyProps) {
  const { t } = useTranslation(['case', 'translation'])
  const { t: common } = useTranslation()
  const [opened, setOpened] = useState(false)
  const day = dayInWords(limit.startedOn, language())
  const law = dossier.limits.find(({ kind }) => kind === 'STATUTORY')
  return (
    <div>
      <Disclosure title={t('clock.why')} onOpen={() => setOpened(true)}>
        <div className={style.why}>
          <p>{t(`clock.from.${limit.kind}`, { day, limit: limitInWords(limit.budget, common) })}</p>
          {limit.kind === 'PROMISE' && law?.dueOn && (
            <p>
              {t('clock.statutory', {
                limit: limitInWords(law.budget, common),
                day: dayInWords(law.dueOn, language()),
              })}
              {basis && t('clock.basis', { basis })}
            </p>
          )}
          {limit.kind === 'STATUTORY' && basis && <p>{t('clock.basis', { basis })}</p>}
          {(limit.kind === 'INTAKE' || limit.kind === 'DELIVERY') && (
            <blockquote>{t(`clock.law.${limit.kind}`)}</blockquote>
          )}
          {opened && (
            <Suspense fallback={<Skeleton rows={3} />}>
              <Calendar id={dossier.id} of={{ limit: limit.kind }} />
            </Suspense>
          )}
        </div>
      </Disclosure>
    </div>
  )
}
