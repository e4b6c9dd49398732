import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Seen } from '../../api/actions'
import type { LinkedCase, RemedyWay } from '../../api/shapes'
import { remediesQuery } from '../../cases/queries'
import { Card } from '../../parts/Card'
import { Notice } from '../../parts/Notice'
import { dayInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import { Way } from './Way'
import style from '../rating/Rating.module.css'

/** What a case contests, what contests it, and what may still be done against the decision, each with its dates. */
export function Remedies({ seen }: { seen: Seen }) {
  const { t } = useTranslation(['case', 'translation'])
  const { data } = useQuery(remediesQuery(seen.id))
  if (!data) return null
  const { contests, filed, ways, courtUntil } = data
  const court = courtUntil && (ways.length > 0 || contests)
  return (
    <>
      {contests && (
        <Notice title={t(`remedies.contests.${contests.kind}`)}>
          <Link to={`/cases/${contests.id}`}>{t('case.number', { number: contests.number ?? '' })}</Link>
        </Notice>
      )}
      {(filed.length > 0 || ways.length > 0 || court) && (
        <Card aria-labelledby="remedies">
          <h2 id="remedies">{t('remedies.title')}</h2>
          {filed.map((linked) => (
            <Filed key={linked.id} linked={linked} until={until(linked, ways)} />
          ))}
          {ways.map((way) => (
            <Way key={way.kind} way={way} seen={seen} />
          ))}
          {court && (
            <div>
              <h3 className={style.label}>{t('remedies.court')}</h3>
              <p>{t('remedies.court-until', { day: dayInWords(courtUntil, language()) })}</p>
            </div>
          )}
        </Card>
      )}
    </>
  )
}

/** The last day for a draft, by when the contested decision was served as it is recorded now. */
function until({ kind, status }: LinkedCase, ways: RemedyWay[]) {
  return status === 'DRAFT' ? ways.find((way) => way.kind === kind)?.until : null
}

function Filed({ linked, until }: { linked: LinkedCase; until: string | null | undefined }) {
  const { t } = useTranslation(['case', 'translation'])
  const { id, kind, number, status, department, result } = linked
  const draft = status === 'DRAFT'
  return (
    <div>
      <h3 className={style.label}>{t(`remedies.kind.${kind}`)}</h3>
      <p>
        {t(draft ? 'remedies.begun' : 'remedies.filed', {
          department: department.name,
          status: result ? t(`translation:result.${result}`) : t(`translation:status.${status}`),
        })}{' '}
        {until && `${t('remedies.until', { day: dayInWords(until, language()) })} `}
        <Link to={draft ? `/apply/${id}/form` : `/cases/${id}`}>
          {draft ? t('case.continue') : t('case.number', { number: number ?? '' })}
        </Link>
      </p>
    </div>
  )
}
