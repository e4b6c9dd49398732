import RjsfForm from '@rjsf/core/lib/components/Form.js'
import type { ErrorSchema, RJSFSchema } from '@rjsf/utils'
import { useMemo, type ReactNode } from 'react'
import type { FormAnswers } from '../../api/shapes'
import { Group, List, Question } from './templates'
import { uiOf, type Answering } from './ui'
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

interface Props extends Answering {
  schema: RJSFSchema
  answers: FormAnswers
  errors?: ErrorSchema
  idPrefix?: string
  /** A form within another one is none. */
  tagName?: 'form' | 'div'
  onChange: (answers: FormAnswers) => void
  onBlur?: () => void
  onSubmit?: () => void
  children: ReactNode
}

/** The questions of an item as applicants are asked them. */
export function Questions({ schema, answers, errors, idPrefix = 'form', tagName = 'form', ...rest }: Props) {
  const { own = true, marks } = rest
  const ui = useMemo(() => uiOf(schema, { own, ...(marks ? { marks } : {}) }), [schema, own, marks])
  const { onChange, onBlur, onSubmit, children } = rest
  return (
    <RjsfForm
      tagName={tagName}
      className={style.form}
      schema={schema}
      uiSchema={ui}
      validator={validator}
      templates={templates}
      widgets={widgets}
      idPrefix={idPrefix}
      formData={answers}
      {...(errors ? { extraErrors: errors } : {})}
      showErrorList={false}
      noHtml5Validate
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
        constAsDefaults: 'never',
      }}
      onChange={({ formData }) => onChange((formData ?? {}) as FormAnswers)}
      {...(onBlur ? { onBlur } : {})}
      {...(onSubmit ? { onSubmit } : {})}
    >
      {children}
    </RjsfForm>
  )
}
