import { lazy, Suspense } from 'react'
import type { Dossier } from '../../api/shapes'
import { Applicant } from './Applicant'
import { Limits } from './Limits'
import { Trail } from './Trail'
import style from './Context.module.css'

/** Few cases have any: it comes after the rest. */
const Linked = lazy(() => import('./Linked'))

/** Visits come with their own words while the case is read. */
const Visits = lazy(async () => ({ default: (await import('../visits/block')).Visits }))

/** What surrounds a case: its limits, who applies, how often he came, what has happened. */
export function Context({ dossier, etag }: { dossier: Dossier; etag: string }) {
  return (
    <aside className={style.context}>
      <Limits dossier={dossier} />
      <Applicant dossier={dossier} />
      <Suspense>
        <Linked id={dossier.id} />
        <Visits dossier={dossier} etag={etag} />
      </Suspense>
      <Trail dossier={dossier} />
    </aside>
  )
}
