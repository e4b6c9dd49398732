import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseSummary } from '../api/shapes'
import { momentInWords } from '../texts/days'
import { language } from '../texts/texts'
import { ForWhom } from './ForWhom'
import { StatusSign } from './StatusSign'
import { daysLeft, dueInWords, isLate, nextLimit, RUNNING } from './status'
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
          <StatusSign status={summary.status} outcome={summary.outcome} result={summary.result} />
          {limit && (
            <span data-late={isLate(limit) || undefined} className={style.due}>
              {isLate(limit)
                ? dueInWords(limit, t)
                : t('cases.due', { due: dueInWords(limit, t), left: daysLeft(limit, t) })}
            </span>
          )}
        </p>
        <ForWhom applicant={summary.applicant} />
        {running && <p className={style.note}>{t('cases.with', { department: summary.department.name })}</p>}
        <p className={style.note}>
          {draft
            ? t('cases.begun', { at: momentInWords(summary.openedAt, language()) })
            : [
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
}
