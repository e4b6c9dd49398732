import { useInfiniteQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '../../../parts/Button'
import { Card } from '../../../parts/Card'
import { Empty } from '../../../parts/Empty'
import { Failure } from '../../../parts/Failure'
import { More } from '../../../parts/More'
import { Page } from '../../../parts/Page'
import { Skeleton } from '../../../parts/Skeleton'
import { momentInWords } from '../../../texts/days'
import { language } from '../../../texts/texts'
import { conflictsQuery } from '../queries'
import { Refusal } from '../../parts/Refusal'
import type { Conflict, Json, NewDraft } from '../shapes'
import { useOpening } from '../useOpening'
import { Value } from '../Value'
import { placeInWords } from '../words'
import style from '../Catalogue.module.css'

/** Local values that a new version above does not allow any more, item by item, each beside the upper one. */
export function Conflicts() {
  const { t } = useTranslation('catalogue')
  const found = useInfiniteQuery(conflictsQuery())
  const opening = useOpening()
  const conflicts = found.data?.pages.flatMap((page) => page.items) ?? []
  const items = [...new Set(conflicts.map(({ item }) => item))]
  return (
    <Page
      wide
      title={t('conflicts.title')}
      lead={t('conflicts.lead')}
      up={{ to: '/desk/catalogue', name: t('all.title') }}
    >
      <Refusal error={opening.error} />
      {found.isPending && <Skeleton rows={4} />}
      {found.isError && !found.data && <Failure error={found.error} again={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && (
        <Empty icon={CircleCheck} title={t('conflicts.none')}>
          <p>{t('conflicts.none-text')}</p>
        </Empty>
      )}
      {items.map((id) => (
        <One
          key={id}
          conflicts={conflicts.filter(({ item }) => item === id)}
          busy={opening.isPending}
          onSettle={(wanted) => opening.mutate(wanted)}
        />
      ))}
      <More of={found} />
    </Page>
  )
}

interface Props {
  conflicts: Conflict[]
  busy: boolean
  onSettle: (wanted: NewDraft) => void
}

function One({ conflicts, busy, onSettle }: Props) {
  const { t } = useTranslation('catalogue')
  const [first] = conflicts
  if (!first) return null
  const ended = conflicts.some(({ kind }) => kind === 'RETIRED')
  return (
    <Card aria-label={first.name}>
      <div>
        <h2>{first.name}</h2>
        <p className={style.soft}>
          {t('conflicts.of', {
            version: first.version,
            region: first.region,
            at: momentInWords(first.foundAt, language()),
          })}
        </p>
        <Link to={`/desk/catalogue/items/${first.standard}`}>{t('item.to-upper')}</Link>
      </div>
      <ul className={style.changes} aria-label={t('conflicts.title')}>
        {conflicts.map((conflict) => (
          <li key={conflict.pointer}>
            <p className={style.place}>
              {placeInWords(conflict.pointer, t)}
              <span className={style.sign} data-state="CONFLICT">
                {t(`conflicts.${conflict.kind}`)}
              </span>
            </p>
            {conflict.kind !== 'RETIRED' && (
              <dl className={style.sides}>
                <div>
                  <dt>{t('conflicts.upper')}</dt>
                  <dd>
                    <Value value={conflict.upper as Json} />
                  </dd>
                </div>
                <div>
                  <dt>{t('conflicts.local')}</dt>
                  <dd>
                    <Value value={conflict.local as Json} />
                  </dd>
                </div>
              </dl>
            )}
          </li>
        ))}
      </ul>
      <p>{t(ended ? 'conflicts.ended-text' : 'conflicts.settle-text')}</p>
      <div>
        <Button
          look="primary"
          busy={busy}
          onClick={() => onSettle({ item: first.item, ...(ended ? { retire: true } : { rebase: true }) })}
        >
          {t(ended ? 'item.retire' : 'conflicts.settle')}
        </Button>
      </div>
    </Card>
  )
}
