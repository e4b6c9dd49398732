import i18next from 'i18next'
import type { Dossier } from '../api/shapes'

type Agent = NonNullable<Dossier['agent']>

/** Who acts for the applicant, with what he is to him where that is more than an agent. */
export function agentInWords({ name, kind }: Agent): string {
  const known = name ?? ''
  return kind === 'GUARDIAN' || kind === 'HELPER' ? i18next.t(`acts.${kind}`, { name: known }) : known
}
