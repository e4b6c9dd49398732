import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { signInPath } from '../api/session'
import { ButtonAnchor } from '../parts/Button'
import { Notice } from '../parts/Notice'

/** Why it was not done; a sign-in of long ago has to be made again first. */
export function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation(['translation', 'me'])
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  if (problem?.challenge)
    return (
      <Notice kind="warning" urgent title={t('me:refused.sign-in')}>
        <ButtonAnchor href={signInPath('portal', '/me', problem.challenge)}>
          {t('session.sign-in')}
        </ButtonAnchor>
      </Notice>
    )
  return (
    <Notice kind="bad" urgent title={problem?.title || t('me:refused.failed')}>
      {problem?.detail && <p>{problem.detail}</p>}
    </Notice>
  )
}
