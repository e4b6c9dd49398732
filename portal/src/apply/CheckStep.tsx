import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isProblem, type Problem } from '../api/problem'
import { Notice } from '../parts/Notice'
import { Actions } from './Actions'
import { Discard } from './Discard'
import { ErrorSummary } from './ErrorSummary'
import { problemsOf } from './form/problems'
import { owing } from './owing'
import { StepPage } from './StepPage'
import { useApplication, useDraft } from './useApplication'
import { Summary } from './Summary'
import { useElectronic } from './useElectronic'

/** Problems that are shown where they are settled. */
const settled = new Set(['incomplete', 'item-version-changed', 'item-retired'])

/** All answers once more; what is missing is named at once, here and by the server. */
export function CheckStep() {
  const { t } = useTranslation()
  const { item, writing, submission } = useApplication()
  const draft = useDraft()
  const { electronic, since, own } = useElectronic()
  const navigate = useNavigate()
  const [tried, setTried] = useState(0)
  const [sending, setSending] = useState<'sending' | 'waiting'>()
  const [failure, setFailure] = useState<Problem>()
  const owed = owing(item, draft)
  const missing = lacking()
  const problems = new Map([...draft.problems, ...(tried ? missing : [])])
  const submit = async () => {
    setFailure(undefined)
    if (missing.size > 0 || electronic === undefined) {
      setTried(tried + 1)
      return
    }
    setSending('sending')
    try {
      await submission.submit(electronic, owed, (waits) => setSending(waits ? 'waiting' : 'sending'))
      if (own && electronic && !since) await submission.agreed()
      if (writing.draft().dossier.status !== 'DRAFT')
        void navigate(`/apply/${writing.id}/receipt`, { replace: true })
    } catch (error) {
      setTried(tried + 1)
      if (isProblem(error) && !settled.has(error.code) && error.status !== 401) setFailure(error)
    } finally {
      setSending(undefined)
    }
  }
  return (
    <StepPage step="check" title={t('apply.check.title')} lead={t('apply.check.lead')}>
      <ErrorSummary key={tried} problems={problems} arrived={tried > 0} />
      {failure && (
        <Notice kind={failure.status === 412 ? 'warning' : 'bad'} urgent title={title(failure)}>
          <p>{failure.status === 412 ? t('apply.check.changed-text') : t('apply.check.failed-text')}</p>
        </Notice>
      )}
      <Summary />
      <Notice title={t('apply.check.promise')} />
      <Discard />
      <Actions
        go={() => void submit()}
        busy={sending !== undefined}
        name={t(sending ? `apply.check.${sending}` : 'apply.check.submit')}
      />
    </StepPage>
  )

  function title(problem: Problem): string {
    if (problem.status === 412) return t('apply.check.changed')
    return problem.passing ? t('apply.check.failed') : problem.detail || problem.title
  }

  function lacking(): Map<string, string> {
    const found = problemsOf(item.form, draft.form, t)
    for (const { code, required } of item.materials) {
      const given = draft.dossier.materials.some((material) => material.code === code)
      if (required && !given && !owed.includes(code))
        found.set(`/materials/${code}`, t('apply.wrong.document'))
    }
    if (item.procedure?.preReview && !draft.preReviewer) found.set('/preReviewer', t('apply.wrong.choose'))
    if (electronic === undefined) found.set('/electronic', t('apply.wrong.choose'))
    return found
  }
}
