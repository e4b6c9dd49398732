import type { Language } from '../../../texts/texts'
import type { Json } from '../shapes'

/** Every text in two languages replaced by one of them, at any depth, as the applicants get the form. */
export function localised(value: Json, language: Language): Json {
  if (Array.isArray(value)) return value.map((one) => localised(one, language))
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value)
  if (names.length === 2 && 'zh-CN' in value && 'en' in value) return value[language] ?? value['zh-CN']
  return Object.fromEntries(names.map((name) => [name, localised(value[name], language)]))
}
