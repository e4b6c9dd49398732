import { useTranslation } from 'react-i18next'
import { Field, SelectField } from '../../../parts/Field'
import type { Json, Tree } from '../shapes'
import { optionInWords } from '../words'
import { Choices, Lines, NumberField, TextPair, YesField } from './Controls'
import { FormField, JsonField } from './JsonField'
import { idOf, useJudged, wrongAt } from './judged'
import { Group, List } from './Nested'
import type { Fields, Spec } from './spec'

export interface PartProps {
  name: string
  spec: Spec
  /** Where it stands in the item (RFC 6901). */
  at: string
  value: Json
  put: (value: Json) => void
}

/** One element of an item, filled in as what it is. */
export function Part({ name, spec, at, value, put }: PartProps) {
  const { t } = useTranslation('catalogue')
  const { wrong, origin } = useJudged()
  const label = t(`field.${name as 'code'}`)
  const deep = !['group', 'list', 'text'].includes(spec.is)
  const common = { id: idOf(at), label, error: wrongAt(wrong, at, deep), hint: origin(at) }
  switch (spec.is) {
    case 'line':
      return <Field {...common} value={words(value)} put={(typed) => put(typed || undefined)} />
    case 'text':
      return <TextPair {...common} at={at} value={value} put={put} long={spec.long} needed={spec.needed} />
    case 'number':
      return <NumberField {...common} value={value} put={put} scale={spec.scale} optional={spec.optional} />
    case 'yes':
      return <YesField {...common} value={value === true} put={put} />
    case 'choice':
      return (
        <SelectField
          {...common}
          value={words(value)}
          empty={t('all.not-said')}
          options={spec.options.map((option) => [option, optionInWords(option, t)])}
          put={(chosen) => put(chosen || undefined)}
        />
      )
    case 'choices':
      return <Choices {...common} options={spec.options} value={value} put={put} />
    case 'lines':
      return <Lines {...common} value={value} put={put} />
    case 'json':
      return <JsonField {...common} value={value} put={put} />
    case 'form':
      return <FormField {...common} value={value} put={put} />
    case 'group':
      return <Group {...common} at={at} spec={spec} value={value} put={put} />
    case 'list':
      return <List {...common} at={at} spec={spec} value={value} put={put} />
  }
}

/** The elements of something that has several. */
export function Parts({
  fields,
  at,
  value,
  put,
}: {
  fields: Fields
  at: string
  value: Tree
  put: (value: Tree) => void
}) {
  return Object.entries(fields).map(([name, spec]) => (
    <Part
      key={name}
      name={name}
      spec={spec}
      at={`${at}/${name}`}
      value={value[name]}
      put={(said) => put(withPart(value, name, said))}
    />
  ))
}

function withPart(value: Tree, name: string, said: Json): Tree {
  const others = Object.entries(value).filter(([other]) => other !== name)
  return said === undefined ? Object.fromEntries(others) : { ...value, [name]: said }
}

function words(value: Json): string {
  return typeof value === 'string' ? value : ''
}
