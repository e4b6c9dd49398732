import { CloudOff, DoorClosed, LogIn, SearchX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { signInPath } from '../api/session'
import { Button, ButtonAnchor, ButtonLink } from './Button'
import { Empty } from './Empty'

interface Props {
  error: unknown
  again?: () => void
  /** What is kept all the same. */
  kept?: ReactNode
}

/** Why something could not be shown, what is kept, and what to do. */
export function Failure({ error, again, kept }: Props) {
  const { t } = useTranslation()
  const kind = failure(error)
  const icons = {
    unreachable: CloudOff,
    ended: LogIn,
    missing: SearchX,
    forbidden: DoorClosed,
    busy: TriangleAlert,
    other: TriangleAlert,
  }
  const problem = isProblem(error) ? error : undefined
  return (
    <Empty icon={icons[kind]} title={t(`failure.${kind}.title`)} alert>
      <p>{kind === 'other' && problem?.detail ? problem.detail : t(`failure.${kind}.text`)}</p>
      {kept && <p>{kept}</p>}
      {kind === 'ended' ? (
        <ButtonAnchor
          look="primary"
          href={signInPath(
            location.pathname.startsWith('/desk') ? 'desk' : 'portal',
            undefined,
            problem?.challenge,
          )}
        >
          {t('session.sign-in')}
        </ButtonAnchor>
      ) : kind === 'missing' ? (
        <ButtonLink to="/search">{t('failure.search')}</ButtonLink>
      ) : (
        again && <Button onClick={again}>{t('failure.again')}</Button>
      )}
      {problem?.traceId && <p className="figures">{t('failure.trace', { trace: problem.traceId })}</p>}
    </Empty>
  )
}

function failure(error: unknown): 'unreachable' | 'ended' | 'missing' | 'forbidden' | 'busy' | 'other' {
  if (!isProblem(error)) return 'other'
  if (error.status === 0) return 'unreachable'
  if (error.status === 401) return 'ended'
  if (error.status === 404) return 'missing'
  if (error.status === 403) return 'forbidden'
  return error.passing ? 'busy' : 'other'
}
