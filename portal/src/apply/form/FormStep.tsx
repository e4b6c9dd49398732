import RjsfForm from '@rjsf/core/lib/components/Form.js'
import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormAnswers } from '../../api/shapes'
import { Actions } from '../Actions'
import { Discard } from '../Discard'
import { ErrorSummary } from '../ErrorSummary'
import { StepPage } from '../StepPage'
import { useApplication, useDraft } from '../useApplication'
import { useLeave } from '../useLeave'
import { steps } from './pointers'
import { problemsOf } from './problems'
import { Group, List, Question } from './templates'
import { uiOf } from './ui'
import { validator } from './validator'
import { Checkboxes, Confirmation, LongText, Radios, Select, Text } from './widgets'
import style from './Form.module.css'

const templates = {
  FieldTemplate: Question,
  ObjectFieldTemplate: Group,
  ArrayFieldTemplate: List,
}
const widgets = {
  TextWidget: Text,
  DateWidget: Text,
  EmailWidget: Text,
  TextareaWidget: LongText,
  SelectWidget: Select,
  RadioWidget: Radios,
  CheckboxesWidget: Checkboxes,
  CheckboxWidget: Confirmation,
}

/** The item's questions, by the version the draft was opened with. */
export function FormStep() {
  const { t } = useTranslation()
  const { item, writing } = useApplication()
  const draft = useDraft()
  const leave = useLeave('form')
  const [tried, setTried] = useState(0)
  const schema = item.form
  const ui = useMemo(() => uiOf(schema), [schema])
  const found = tried ? problemsOf(schema, draft.form, t) : new Map<string, string>()
  const problems = new Map([...formProblems(draft.problems), ...found])
  const goOn = () => {
    if (problemsOf(schema, draft.form, t).size > 0) setTried(tried + 1)
    else leave()
  }
  return (
    <StepPage step="form" title={t('apply.form.title')}>
      <ErrorSummary key={tried} problems={problems} arrived={tried > 0} />
      <RjsfForm
        className={style.form}
        schema={schema}
        uiSchema={ui}
        validator={validator}
        templates={templates}
        widgets={widgets}
        idPrefix="form"
        formData={draft.form}
        extraErrors={nested(problems)}
        showErrorList={false}
        noHtml5Validate
        experimental_defaultFormStateBehavior={{
          emptyObjectFields: 'skipDefaults',
          arrayMinItems: { populate: 'never' },
          constAsDefaults: 'never',
        }}
        onChange={({ formData }) => writing.type((formData ?? {}) as FormAnswers)}
        onBlur={() => void writing.save()}
        onSubmit={goOn}
      >
        <Actions submit />
      </RjsfForm>
      <Discard />
    </StepPage>
  )
}

function formProblems(problems: ReadonlyMap<string, string>) {
  return [...problems].filter(([pointer]) => pointer.startsWith('/form/'))
}

function nested(problems: Map<string, string>): ErrorSchema {
  const built = new ErrorSchemaBuilder()
  for (const [pointer, words] of problems) built.addErrors(words, steps(pointer).slice(1))
  return built.ErrorSchema
}
