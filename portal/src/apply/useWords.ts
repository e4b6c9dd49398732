import type { RJSFSchema } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '../texts/days'
import { language } from '../texts/texts'
import { useApplication } from './useApplication'

/** Gives an answer as one reads it: the label of a choice, a day with its weekday, yes or no. */
export function useWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation()
  const { item } = useApplication()
  const form = item.form
  return (field, value) => inWords(form.properties?.[field] as RJSFSchema | undefined, value)

  function inWords(rule: RJSFSchema | undefined, value: unknown): string {
    if (value === undefined || value === null) return t('apply.check.nothing')
    if (Array.isArray(value))
      return value.map((one) => inWords(rule?.items as RJSFSchema, one)).join(t('app.comma'))
    const choice = rule?.oneOf?.find((one) => typeof one === 'object' && one.const === value)
    if (typeof choice === 'object' && choice.title) return choice.title
    if (typeof value === 'boolean') return t(value ? 'apply.form.yes' : 'apply.form.no')
    if (typeof value === 'number') return value.toString()
    if (typeof value !== 'string') return Object.values(value).join(t('app.comma'))
    const day = rule?.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    return day ? dateInWords(value, language()) : value
  }
}
