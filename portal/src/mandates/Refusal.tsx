import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem'
import { Notice } from '../parts/Notice'

/** Why it was not done, in the server's words. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const problem = isProblem(error) ? error : undefined
  return (
    <Notice kind="bad" urgent title={problem?.title || t('mandates.failed')}>
      <p>{problem?.detail || t('failure.unreachable.text')}</p>
    </Notice>
  )
}
