import { useQuery } from '@tanstack/react-query'
import { useSession } from '../api/session'
import { useForWhom } from '../cases/useForWhom'
import { electronicServiceQuery } from '../me/queries'
import { useDraft } from './useApplication'

interface Electronic {
  /** What counts for this application; nothing while it is to be asked. */
  electronic: boolean | undefined
  /** Since when the applicant agrees for all cases; then nothing is asked. */
  since: string | undefined
  /** Whether it is the reader's own application, so that the answer counts for all of the reader's cases. */
  own: boolean
  pending: boolean
}

/** Whether notices are served electronically: as agreed for all cases, else as answered here. If that cannot be had, it is asked. */
export function useElectronic(): Electronic {
  const { dossier, electronic } = useDraft()
  const { data: session, isPending } = useSession()
  const others = useForWhom(dossier.applicant) !== undefined || dossier.agent?.name === session?.name
  const own = dossier.applicant.kind === 'PERSON' && !others
  const said = useQuery({ ...electronicServiceQuery, enabled: own && session?.signedIn === true })
  const since = own ? (said.data?.since ?? undefined) : undefined
  return {
    electronic: since ? true : electronic,
    since,
    own,
    pending: isPending || (own && said.isLoading),
  }
}
