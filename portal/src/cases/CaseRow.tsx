import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseSummary, Limit } from '../api/shapes'
import { dayInWords, momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { StatusSign } from './StatusSign'
import { daysLeft, RUNNING, nextLimit } from './status'
import style from './CaseRow.module.css'

/** A case as a line of a list: what it is about, where it stands, what comes next and until when. */
export function CaseRow({ summary }: { summary: CaseSummary }) {
  const { t } = useTranslation()
  const draft = summary.status === 'DRAFT'
  const running = RUNNING.some((status) => status === summary.status)
  const limit = nextLimit(summary.status, summary.limits)
  return (
    <article className={style.row}>
      <div className={style.words}>
        <h3 className={style.name}>
          <Link to={draft ? `/apply/${summary.id}` : `/cases/${summary.id}`}>{summary.item.name}</Link>
        </h3>
        <p className={style.state}>
          <StatusSign status={summary.status} outcome={summary.outcome} />
          {limit?.dueOn && (
            <span>
              {[due(limit.kind, dayInWords(limit.dueOn, language())), daysLeft(limit, t)]
                .filter(Boolean)
                .join(t('app.comma'))}
            </span>
          )}
        </p>
        <p className={style.note}>
          {draft
            ? t('cases.begun', { at: momentInWords(summary.openedAt, language()) })
            : [
                running ? t('clock.with', { department: summary.department.name }) : summary.department.name,
                t('cases.submitted', {
                  at: momentInWords(summary.submittedAt ?? summary.openedAt, language()),
                }),
                summary.number,
              ].join(' · ')}
        </p>
      </div>
      <ChevronRight aria-hidden size={20} className={style.arrow} />
    </article>
  )

  function due(kind: Limit['kind'], day: string): string {
    return limit?.light === 'RED' ? t(`late.${kind}`, { day }) : t(`next.${kind}`, { day })
  }
}
