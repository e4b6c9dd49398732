import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { isProblem } from '../api/problem'
import { signInPath } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { Notice } from '../parts/Notice'

/** Why it was not done; whose sign-in is too long ago or too weak comes back here after another one. */
export function Refusal({ error, at = 'portal' }: { error: unknown; at?: 'portal' | 'desk' }) {
  const { t } = useTranslation(['clients', 'translation'])
  const { pathname, search } = useLocation()
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  if (problem?.challenge)
    return (
      <Notice kind="warning" urgent title={t('refusal.sign-in')}>
        <ButtonAnchor href={signInPath(at, pathname + search, problem.challenge)}>
          {t('translation:session.sign-in')}
        </ButtonAnchor>
      </Notice>
    )
  return (
    <Notice kind="bad" urgent title={problem?.title || t('refusal.failed')}>
      <p>{problem?.detail || t('translation:failure.unreachable.text')}</p>
    </Notice>
  )
}
