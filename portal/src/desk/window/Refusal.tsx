import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import { signInPath } from '../../api/session'
import { ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'

/** Why it was not done; who has to sign in more strongly comes back to this page. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('window')
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  return (
    <Notice kind="bad" urgent title={problem?.title || t('refused.title')}>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.challenge && (
        <ButtonAnchor href={signInPath('desk', location.pathname, problem.challenge)}>
          {t('refused.sign-in')}
        </ButtonAnchor>
      )}
    </Notice>
  )
}
