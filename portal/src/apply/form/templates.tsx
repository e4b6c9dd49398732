import type {
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RJSFSchema,
} from '@rjsf/utils'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../parts/Button'
import { hintOf, isGroup, markOf, problemOf } from './names'
import style from './Form.module.css'

/** A question: its label, its hint, what is wrong, and the control. */
export function Question({
  id,
  label,
  schema,
  required,
  rawErrors,
  rawDescription,
  uiSchema,
  children,
}: FieldTemplateProps) {
  const { t } = useTranslation()
  if (schema.type === 'object' || (schema.type === 'array' && !isChoice(schema))) return children
  const mark = uiSchema?.['ui:options']?.mark as string | undefined
  const hint = (
    <>
      {rawDescription && <p id={hintOf(id)}>{rawDescription}</p>}
      {mark && (
        <p id={markOf(id)} className={style.mark}>
          {mark}
        </p>
      )}
    </>
  )
  const wrong = rawErrors?.[0]
  const problem = wrong && (
    <p id={problemOf(id)} className={style.problem}>
      <span className="unseen">{t('apply.wrong.label')}</span>
      {wrong}
    </p>
  )
  const name = required ? label : t('apply.form.optional', { label })
  if (schema.const === true)
    return (
      <div className={style.question} data-wrong={wrong ? '' : undefined}>
        {problem}
        {children}
      </div>
    )
  if (isGroup(schema))
    return (
      <fieldset
        className={style.question}
        data-wrong={wrong ? '' : undefined}
        aria-describedby={described(id, { hint: rawDescription, mark, wrong })}
      >
        <legend className={style.label}>{name}</legend>
        {hint}
        {problem}
        {children}
      </fieldset>
    )
  return (
    <div className={style.question} data-wrong={wrong ? '' : undefined}>
      <label htmlFor={id} className={style.label}>
        {name}
      </label>
      {hint}
      {problem}
      {children}
    </div>
  )
}

type Said = Partial<Record<'hint' | 'mark' | 'wrong', string | undefined>>

function described(id: string, { hint, mark, wrong }: Said): string | undefined {
  return (
    [hint && hintOf(id), mark && markOf(id), wrong && problemOf(id)].filter(Boolean).join(' ') || undefined
  )
}

function isChoice(schema: RJSFSchema): boolean {
  return schema.uniqueItems === true && typeof schema.items === 'object'
}

/** Answers that belong together; the outermost need no frame. */
export function Group({ fieldPathId, title, properties }: ObjectFieldTemplateProps) {
  const fields = properties.filter((field) => !field.hidden).map((field) => field.content)
  if (fieldPathId.path.length === 0) return <div className={style.fields}>{fields}</div>
  return (
    <fieldset id={fieldPathId.$id} className={style.group}>
      <legend className={style.label}>{title}</legend>
      <div className={style.fields}>{fields}</div>
    </fieldset>
  )
}

/** A list of answers one can make longer. */
export function List({ fieldPathId, title, items, canAdd, onAddClick }: ArrayFieldTemplateProps) {
  const { t } = useTranslation()
  return (
    <fieldset id={fieldPathId.$id} className={style.group}>
      <legend className={style.label}>{title}</legend>
      <div className={style.fields}>{items}</div>
      {canAdd && (
        <Button onClick={onAddClick}>
          <Plus aria-hidden size={18} />
          {t('apply.form.add')}
        </Button>
      )}
    </fieldset>
  )
}
