import { useSession } from '../api/session'
import type { CaseSummary } from '../api/shapes'

/** The applicant's name, if it is not the reader who applies. */
export function useForWhom({ name }: Pick<CaseSummary['applicant'], 'name'>): string | undefined {
  const { data: session } = useSession()
  return name && session?.name && name !== session.name ? name : undefined
}
