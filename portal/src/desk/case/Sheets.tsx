import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { Dossier } from '../../api/shapes'
import { Skeleton } from '../../parts/Skeleton'
import { useArrival } from '../../parts/useArrival'
import { isOffered, offered } from '../actions'
import { LightSign } from '../parts/LightSign'
import { filtersOf } from '../queue/useWanted'
import { ActionBar } from './ActionBar'
import { Answers } from './Answers'
import { Documents } from './Documents'
import style from './Sheets.module.css'

/** What was told in writing comes below what is read first. */
const Notices = lazy(async () => ({ default: (await import('./notices')).Notices }))

/** What acts on a case comes while the case is read, not before the queue. */
const sheet = () => import('../act/ActSheet')
const ActSheet = lazy(async () => ({ default: (await sheet()).ActSheet }))

interface Props {
  dossier: Dossier
  etag: string
}

/** What was handed in, and what one may do about it now. */
export function Sheets({ dossier, etag }: Props) {
  const { t } = useTranslation(['desk', 'translation'])
  const [params] = useSearchParams()
  const { pathname, state } = useLocation() as { pathname: string; state: { act?: boolean } | null }
  const navigate = useNavigate()
  const heading = useArrival()
  useEffect(() => void sheet().catch(() => undefined), [])
  const act = params.get('act')
  const put = (search: string) => void navigate({ pathname, search }, { replace: true, state })
  const name = dossier.applicant.name
  return (
    <article className={style.sheets}>
      <title>{`${name} · ${dossier.item.name} · ${t('app.desk')}`}</title>
      <header className={style.head}>
        <p className={style.over}>
          <span className="figures">{dossier.number}</span>
          <span>
            {dossier.result ? t(`translation:result.${dossier.result}`) : t(`status.${dossier.status}`)}
          </span>
          {dossier.light && <LightSign light={dossier.light} />}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {dossier.item.name}
        </h1>
        <p>{t('case.of', { name, department: dossier.department.name })}</p>
      </header>
      <ActionBar
        dossier={dossier}
        actions={offered(dossier.actions)}
        onAct={(action) => {
          const search = new URLSearchParams(filtersOf(params))
          search.set('act', action)
          put(search.toString())
        }}
      />
      <Answers dossier={dossier} />
      <Documents dossier={dossier} />
      <Suspense fallback={<Skeleton rows={2} />}>
        <Notices id={dossier.id} etag={etag} />
      </Suspense>
      <Suspense>
        {isOffered(act) && (
          <ActSheet
            key={act}
            action={act}
            dossier={dossier}
            etag={etag}
            fromList={state?.act ?? false}
            onClose={() => put(filtersOf(params))}
          />
        )}
      </Suspense>
    </article>
  )
}
