import type { Dossier } from '../../api/shapes'
import { Applicant } from './Applicant'
import { Limits } from './Limits'
import { Trail } from './Trail'
import style from './Context.module.css'

/** What surrounds a case: its limits, who applies, what has happened. */
export function Context({ dossier }: { dossier: Dossier }) {
  return (
    <aside className={style.context}>
      <Limits dossier={dossier} />
      <Applicant dossier={dossier} />
      <Trail id={dossier.id} />
    </aside>
  )
}
