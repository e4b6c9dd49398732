import { useInfiniteQuery } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Inspected } from '../../api/shapes'
import { isProblem } from '../../api/problem'
import { Rows } from '../../parts/Card'
import { Empty } from '../../parts/Empty'
import { Failure } from '../../parts/Failure'
import { More } from '../../parts/More'
import { Notice } from '../../parts/Notice'
import { Skeleton } from '../../parts/Skeleton'
import { momentInWords } from '../../texts/days'
import { language } from '../../texts/texts'
import style from '../officials/Officials.module.css'
import { inspectionQuery, type Sought } from './queries'

/** Which officials were shown what, the latest first. */
export function Found({ sought }: { sought: Sought }) {
  const { t } = useTranslation('audit')
  const found = useInfiniteQuery(inspectionQuery(sought))
  const all = found.data?.pages.flatMap((page) => page.items) ?? []
  const refused = isProblem(found.error, 422) ? [...found.error.pointers().values()][0] : undefined
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('page.found')}</h2>
      {found.isPending && <Skeleton rows={3} />}
      {refused && (
        <Notice kind="bad" urgent title={t('page.refused')}>
          <p>{refused}</p>
        </Notice>
      )}
      {found.isError && !found.data && !refused && (
        <Failure error={found.error} again={() => void found.refetch()} />
      )}
      {found.isSuccess && all.length === 0 && (
        <Empty icon={Eye} title={t('page.none')}>
          <p>{t('page.none-text')}</p>
        </Empty>
      )}
      {all.length > 0 && (
        <Rows>
          {all.map((access) => (
            <Line key={access.id + access.subject.id} access={access} />
          ))}
        </Rows>
      )}
      <More of={found} />
    </section>
  )
}

function Line({ access: { id, at, what, subject, reader, purpose } }: { access: Inspected }) {
  const { t } = useTranslation('audit')
  const { t: words } = useTranslation('accesses')
  const department = reader.department?.name ?? ''
  return (
    <li className={style.row}>
      <time dateTime={at} className={style.soft}>
        {momentInWords(at, language())}
      </time>
      <strong>{reader.name ?? t('page.unnamed')}</strong>
      <span>{words('who.OFFICIAL', { department, duty: words(`duty.${reader.duty}`) })}</span>
      <span>
        {words(`what.${what}`)} · {t('page.of', { name: subject.name ?? t('page.unnamed') })}
      </span>
      {purpose && <span>{words('row.purpose', { purpose })}</span>}
      <span className={style.soft}>{words('row.id', { id })}</span>
    </li>
  )
}
