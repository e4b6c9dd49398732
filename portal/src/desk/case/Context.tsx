import { lazy, Suspense } from 'react'
import type { Dossier } from '../../api/shapes'
import { Applicant } from './Applicant'
import { Limits } from './Limits'
import { Trail } from './Trail'
import style from './Context.module.css'

/** Few cases have any: it comes after the rest. */
const Linked = lazy(() => import('./Linked'))

/** What surrounds a case: its limits, who applies, what has happened. */
export function Context({ dossier }: { dossier: Dossier }) {
  return (
    <aside className={style.context}>
      <Limits dossier={dossier} />
      <Applicant dossier={dossier} />
      <Suspense>
        <Linked id={dossier.id} />
      </Suspense>
      <Trail id={dossier.id} />
    </aside>
  )
}
