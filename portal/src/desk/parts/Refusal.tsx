import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { isProblem } from '../../api/problem'
import { signInPath } from '../../api/session'
import { ButtonAnchor } from '../../parts/Button'
import { Notice } from '../../parts/Notice'

/** Why it was not done; whose sign-in is too weak comes back to where one is. */
export function Refusal({ error, name }: { error: unknown; name?: (pointer: string) => string }) {
  const { t } = useTranslation(['desk', 'translation'])
  const { pathname, search } = useLocation()
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  if (problem?.challenge)
    return (
      <Notice kind="warning" urgent title={t('trouble.step-up.title')}>
        <p>{t('trouble.step-up.here')}</p>
        <ButtonAnchor href={signInPath('desk', pathname + search, problem.challenge)}>
          {t('trouble.step-up.go')}
        </ButtonAnchor>
      </Notice>
    )
  return (
    <Notice kind="bad" urgent title={problem?.title || t('translation:failure.unreachable.title')}>
      <p>{problem?.detail || t('translation:failure.unreachable.text')}</p>
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer = '', detail }) => (
            <li key={pointer + detail}>
              {name ? t('trouble.pair', { name: name(pointer), detail }) : detail}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
