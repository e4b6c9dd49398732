import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Explanation } from '../../api/shapes'
import { useSession } from '../../api/session'
import { limitInWords } from '../../items/limits'
import { dayInWords, dayOf } from '../../texts/days'
import { language } from '../../texts/texts'
import { explanationQuery, type Explained } from './query'
import { monthsOf, type Month, type MonthDay } from './months'
import style from './Calendar.module.css'

/** The days of a limit of a case, for who is signed in. */
export function Calendar({ id, of }: { id: string; of: Explained }) {
  const { data: session } = useSession()
  const { data } = useQuery({ ...explanationQuery(id, of), enabled: session?.signedIn === true })
  return data && <Months explanation={data} />
}

/** The months of a limit with the days that count and those that do not. */
export function Months({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation('days')
  const stopped = explanation.days.some((day) => day.suspended)
  const kinds = [
    'start',
    'counted',
    'free',
    ...(stopped ? (['suspended'] as const) : []),
    'today',
    'due',
  ] as const
  return (
    <>
      <Moved explanation={explanation} />
      <div className={style.calendar}>
        {monthsOf([{ date: explanation.startedOn }, ...explanation.days]).map((month) => (
          <MonthTable key={month.name} month={month} limit={explanation} />
        ))}
        <ul className={style.legend}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={style.sample} data-kind={kind} aria-hidden />
              {t(`calendar.${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      {explanation.budget.unit === 'WORKING_DAYS' && <p>{t('note.working-days')}</p>}
      {explanation.provisional && <p>{t('note.provisional')}</p>}
    </>
  )
}

/** What moved the day: more time, and days on which the time did not run. */
function Moved({ explanation: { extension, budget, pauses } }: { explanation: Explanation }): ReactNode {
  const { t } = useTranslation('days')
  const { t: common } = useTranslation()
  const added = budget.unit === 'MONTHS' ? 'WORKING_DAYS' : budget.unit
  return (
    <>
      {extension > 0 && (
        <p>{t('moved.extended', { limit: limitInWords({ amount: extension, unit: added }, common) })}</p>
      )}
      {pauses.map(({ from, to }) => (
        <p key={from}>
          {to
            ? t('moved.paused', { from: dayInWords(from, language()), to: dayInWords(to, language()) })
            : t('moved.pauses', { from: dayInWords(from, language()) })}
        </p>
      ))}
    </>
  )
}

function MonthTable({ month, limit }: { month: Month; limit: Explanation }) {
  const name = new Intl.DateTimeFormat(language(), { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return (
    <table className={style.month}>
      <caption>{name.format(new Date(`${month.name}-01T00:00:00Z`))}</caption>
      <thead>
        <tr>
          {weekdays().map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, number) => (
          <tr key={number}>
            {week.map((day, place) => (
              <td key={place}>{day && <DayCell day={day} limit={limit} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ day: { date, kind, number, suspended }, limit }: { day: MonthDay; limit: Explanation }) {
  const { t } = useTranslation('days')
  const due = date === limit.dueOn
  const start = date === limit.startedOn
  const counted = suspended ? 'suspended' : number == null ? 'free' : 'counted'
  const shown = start ? 'start' : due ? 'due' : kind && counted
  return (
    <span
      className={style.day}
      data-kind={shown}
      aria-current={date === dayOf(new Date()) ? 'date' : undefined}
      aria-label={shown && `${dayInWords(date, language())}: ${t(`calendar.${shown}`)}`}
      role={shown && 'img'}
    >
      {Number(date.slice(8))}
      {kind === 'MAKE_UP' && (
        <small className={style.mark} aria-hidden>
          {t('calendar.make-up')}
        </small>
      )}
    </span>
  )
}

function weekdays() {
  const short = new Intl.DateTimeFormat(language(), { timeZone: 'UTC', weekday: 'narrow' })
  const long = new Intl.DateTimeFormat(language(), { timeZone: 'UTC', weekday: 'long' })
  const monday = Date.UTC(2026, 0, 5)
  return Array.from({ length: 7 }, (_, day) => new Date(monday + day * 86_400_000)).map((date) => ({
    short: short.format(date),
    long: long.format(date),
  }))
}
