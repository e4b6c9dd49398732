import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../Actions'
import { Discard } from '../Discard'
import { ErrorSummary } from '../ErrorSummary'
import { StepPage } from '../StepPage'
import { useApplication, useDraft } from '../useApplication'
import { useLeave } from '../useLeave'
import { nested } from './nested'
import { problemsOf } from './problems'
import { Questions } from './Questions'

/** The item's questions, by the version the draft was opened with. */
export function FormStep() {
  const { t } = useTranslation()
  const { item, writing } = useApplication()
  const draft = useDraft()
  const leave = useLeave('form')
  const [tried, setTried] = useState(0)
  const schema = item.form
  const found = tried ? problemsOf(schema, draft.form, t) : new Map<string, string>()
  const problems = new Map([...formProblems(draft.problems), ...found])
  const goOn = () => {
    if (problemsOf(schema, draft.form, t).size > 0) setTried(tried + 1)
    else leave()
  }
  return (
    <StepPage step="form" title={t('apply.form.title')}>
      <ErrorSummary key={tried} problems={problems} arrived={tried > 0} />
      <Questions
        schema={schema}
        answers={draft.form}
        errors={nested(problems)}
        onChange={(answers) => writing.type(answers)}
        onBlur={() => void writing.save()}
        onSubmit={goOn}
      >
        <Actions submit />
      </Questions>
      <Discard />
    </StepPage>
  )
}

function formProblems(problems: ReadonlyMap<string, string>) {
  return [...problems].filter(([pointer]) => pointer.startsWith('/form/'))
}
