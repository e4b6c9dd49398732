import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { isProblem } from '../../api/problem'
import { signInPath } from '../../api/session'
import { ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'

/** Why it was not done; who has to sign in more strongly comes back to this page. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('desk')
  const place = useLocation()
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  return (
    <Notice kind="bad" urgent title={problem?.title ?? t('officials.failed')}>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer}>{detail}</li>
          ))}
        </ul>
      )}
      {problem?.challenge && (
        <ButtonAnchor href={signInPath('desk', place.pathname, problem.challenge)}>
          {t('ended.sign-in')}
        </ButtonAnchor>
      )}
    </Notice>
  )
}
