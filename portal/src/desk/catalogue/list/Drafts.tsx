import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Rows } from '../../../parts/Card'
import { Failure } from '../../../parts/Failure'
import { Skeleton } from '../../../parts/Skeleton'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { draftsQuery, OPEN } from '../queries'
import type { DraftSummary } from '../shapes'
import style from '../Catalogue.module.css'

/** The open drafts of the own departments, the last changed first. */
export function Drafts() {
  const { t } = useTranslation('catalogue')
  const { drafts, pending, error, again } = useQueries({
    queries: OPEN.map((state) => draftsQuery({ state })),
    combine: (found) => ({
      drafts: found.flatMap(({ data }) => data?.items ?? []),
      pending: found.some(({ isPending }) => isPending),
      error: found.find(({ data, isError }) => isError && !data)?.error,
      again: () => found.forEach(({ refetch }) => void refetch()),
    }),
  })
  const sorted = drafts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
  return (
    <section className={style.part} aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts.title')}</h2>
      {pending ? (
        <Skeleton rows={2} />
      ) : error ? (
        <Failure error={error} again={again} />
      ) : sorted.length === 0 ? (
        <p>{t('drafts.none')}</p>
      ) : (
        <Rows>
          {sorted.map((draft) => (
            <li key={draft.id}>
              <Row draft={draft} />
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}

function Row({ draft }: { draft: DraftSummary }) {
  const { t } = useTranslation('catalogue')
  const at = momentInWords(draft.publishAt ?? draft.changedAt, language())
  return (
    <Link to={`/desk/catalogue/drafts/${draft.id}`} className={style.row}>
      <strong>{draft.name}</strong>
      <span className={style.sign} data-state={draft.state}>
        {t(`state.${draft.state}`)}
      </span>
      {draft.kind === 'RETIREMENT' && <span className={style.sign}>{t('draft.retirement')}</span>}
      <span className={style.soft}>
        {t(draft.state === 'SCHEDULED' ? 'drafts.at' : 'drafts.changed', { at })}
      </span>
    </Link>
  )
}
