import { useTranslation } from 'react-i18next'
import { isProblem } from '../../api/problem'
import { signInPath } from '../../api/session'
import { ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'

/** Why it was not published, every day that is wrong named. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation('calendar')
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  return (
    <Notice kind="bad" urgent title={problem?.title || t('refused.title')}>
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.errors.map(({ pointer, detail }) => (
        <p key={pointer}>{`${pointer ?? ''} ${detail}`}</p>
      ))}
      {problem?.challenge && (
        <ButtonAnchor href={signInPath('desk', location.pathname, problem.challenge)}>
          {t('refused.sign-in')}
        </ButtonAnchor>
      )}
    </Notice>
  )
}
