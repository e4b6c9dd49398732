import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions } from '../Actions'
import { Discard } from '../Discard'
import { ErrorSummary } from '../ErrorSummary'
import { StepPage } from '../StepPage'
import type { Draft } from '../draft'
import { useApplication, useDraft } from '../useApplication'
import { useLeave } from '../useLeave'
import { same } from '../answers'
import { nested } from './nested'
import { originFor } from './prefill/known'
import { usePrefill } from './prefill/usePrefill'
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
  usePrefill(writing, schema)
  const marks = useMarks(draft)
  const found = tried ? problemsOf(schema, draft.form, t) : new Map<string, string>()
  const problems = new Map([...formProblems(draft.problems), ...found])
  const goOn = () => {
    if (problemsOf(schema, draft.form, t).size > 0) setTried(tried + 1)
    else leave()
  }
  return (
    <StepPage step="form" title={t('apply.form.title')}>
      <ErrorSummary key={tried} problems={problems} arrived={tried > 0} />
      <Filled count={Object.keys(marks).length} draft={draft} />
      <Questions
        schema={schema}
        own={originFor(draft.dossier) === 'profile'}
        marks={marks}
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

/** Where the answers come from that were filled in and stand as they were, by field. */
function useMarks({ dossier, filled, form }: Draft): Record<string, string> {
  const { t } = useTranslation('apply')
  const origin = originFor(dossier) ?? 'profile'
  const fields = Object.keys(filled ?? {}).filter((field) => same(filled?.[field], form[field]))
  const names = JSON.stringify(fields)
  return useMemo(
    () => Object.fromEntries((JSON.parse(names) as string[]).map((name) => [name, t(`filled.${origin}`)])),
    [names, origin, t],
  )
}

/** Said as soon as it is known, above what it is about. */
function Filled({ count, draft }: { count: number; draft: Draft }) {
  const { t } = useTranslation('apply')
  const key = originFor(draft.dossier) === 'organisation' ? 'filled.some-organisation' : 'filled.some-profile'
  return (
    <p role="status" className={count > 0 ? undefined : 'unseen'}>
      {count > 0 && t(key, { count })}
    </p>
  )
}
