import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CountedDay, Limit } from '../api/shapes'
import { useSession } from '../api/session'
import { limitsQuery } from '../cases/queries'
import { dayInWords, dayOf } from '../texts/days'
import { language } from '../texts/texts'
import { monthsOf, type Month, type MonthDay } from './months'
import style from './Calendar.module.css'

/** The months of a limit with the days that count and those that do not. */
export function Calendar({ id, limit }: { id: string; limit: Limit }) {
  const { t } = useTranslation()
  const { data: session } = useSession()
  const { data } = useQuery({ ...limitsQuery(id), enabled: session?.signedIn === true })
  const days = data?.find(({ kind }) => kind === limit.kind)?.days
  if (!days) return null
  return (
    <div className={style.calendar}>
      {monthsOf(days).map((month) => (
        <MonthTable key={month.name} month={month} limit={limit} />
      ))}
      <ul className={style.legend}>
        {(['start', 'counted', 'free', 'today', 'due'] as const).map((kind) => (
          <li key={kind}>
            <span className={style.sample} data-kind={kind} aria-hidden />
            {t(`calendar.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function MonthTable({ month, limit }: { month: Month; limit: Limit }) {
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

function DayCell({ day: { date, kind }, limit }: { day: MonthDay; limit: Limit }) {
  const { t } = useTranslation()
  const due = date === limit.dueOn
  const start = date === limit.startedOn
  const shown = start ? 'start' : due ? 'due' : kind && (counts(kind, limit) ? 'counted' : 'free')
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

/** Limits in working days skip free days; the others count each. */
function counts(kind: CountedDay['kind'], { budget }: Limit): boolean {
  return budget.unit !== 'WORKING_DAYS' || kind === 'WORKING' || kind === 'MAKE_UP'
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
