import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import { FEW } from './names'

const LONG_TEXT = 150

type AutoFill = NonNullable<UiSchema['ui:autocomplete']>

/** What a browser may fill in by itself (WCAG 2.2, 1.3.5), by the names forms use for it. */
const KNOWN: Record<string, AutoFill> = {
  fullName: 'name',
  operatorName: 'name',
  reporterName: 'name',
  mobile: 'tel',
  address: 'street-address',
  currentAddress: 'street-address',
}

/** The same, by whence the form says a field may be filled in. */
const PREFILLED: Record<string, AutoFill> = {
  PERSON_NAME: 'name',
  PERSON_PHONE: 'tel',
  PERSON_ADDRESS: 'street-address',
  PERSON_EMAIL: 'email',
  ORGANISATION_NAME: 'organization',
}

/** The controls a form may ask for; a date is a text of that format. */
const WIDGETS: Record<string, string> = {
  text: 'text',
  textarea: 'textarea',
  date: 'text',
  radio: 'radio',
  select: 'select',
  checkbox: 'checkbox',
  checkboxes: 'checkboxes',
}

/** Who answers, and what was answered before. */
export interface Answering {
  /** Whether the questions are about who answers them; a browser fills in its owner's data and no other's. */
  own?: boolean
  /** Where answers come from that were filled in, in words, by the name of the outermost field. */
  marks?: Readonly<Record<string, string>>
}

/** How a form's fields look: their order as the item says, and the control that suits each. */
export function uiOf(schema: RJSFSchema, { own = true, marks = {} }: Answering = {}): UiSchema {
  const order = schema['x-order'] as string[] | undefined
  const fields = Object.entries(schema.properties ?? {}).map(([name, rule]) => {
    const mark = marks[name]
    const field = typeof rule === 'object' ? fieldOf(name, rule, own) : {}
    return [name, mark ? { ...field, 'ui:options': { mark } } : field]
  })
  return { ...(order ? { 'ui:order': [...order, '*'] } : {}), ...(Object.fromEntries(fields) as UiSchema) }
}

function fieldOf(name: string, rule: RJSFSchema, own: boolean): UiSchema {
  const fills = KNOWN[name] ?? PREFILLED[String(rule['x-prefill'])]
  const autocomplete = fills ? { 'ui:autocomplete': own ? fills : 'off' } : {}
  if (rule.type === 'object') return uiOf(rule, { own })
  const asked = WIDGETS[String(rule['x-widget'])]
  if (asked) return { 'ui:widget': asked, ...autocomplete }
  if (rule.type === 'boolean') return { 'ui:widget': rule.const === true ? 'checkbox' : 'radio' }
  if (rule.type === 'array') return { 'ui:widget': 'checkboxes' }
  const choices = rule.oneOf ?? rule.enum
  if (choices) return { 'ui:widget': choices.length <= FEW ? 'radio' : 'select' }
  if ((rule.maxLength ?? 0) > LONG_TEXT && !rule.pattern) return { 'ui:widget': 'textarea', ...autocomplete }
  return autocomplete
}
