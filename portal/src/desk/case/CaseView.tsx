import { useQuery } from '@tanstack/react-query'
import { ChevronLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { caseQuery } from '../../cases/queries'
import { Failure } from '../../parts/Failure'
import { Skeleton } from '../../parts/Skeleton'
import { filtersOf } from '../queue/useWanted'
import { Context } from './Context'
import { Sheets } from './Sheets'
import style from './CaseView.module.css'

/** One case: what was applied for, and beside it what surrounds it. */
export function CaseView({ id }: { id: string }) {
  const { t } = useTranslation('desk')
  const [params] = useSearchParams()
  const { data, error, refetch } = useQuery(caseQuery(id))
  return (
    <div className={style.case}>
      <Link to={{ pathname: '/desk', search: filtersOf(params) }} className={style.up}>
        <ChevronLeft aria-hidden size={18} />
        {t('case.queue')}
      </Link>
      {error && !data && <Failure error={error} again={() => void refetch()} />}
      {!error && !data && <Skeleton head rows={4} />}
      {data && (
        <div className={style.panes}>
          <Sheets dossier={data.dossier} etag={data.etag} />
          <Context dossier={data.dossier} etag={data.etag} />
        </div>
      )}
    </div>
  )
}
