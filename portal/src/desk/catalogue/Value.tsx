import { useTranslation } from 'react-i18next'
import type { Json } from './shapes'
import { valueInWords } from './words'
import style from './Catalogue.module.css'

/** A value to be read: a word, both languages of a text, the list of words, or as it is written. */
export function Value({ value }: { value: Json }) {
  const { t } = useTranslation('catalogue')
  const words = valueInWords(value, t)
  if (words !== undefined) return <span className={style.value}>{words}</span>
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return (
      <span className={style.value}>{value.map((one) => valueInWords(one, t)).join(t('all.comma'))}</span>
    )
  if (isText(value))
    return (
      <span className={style.value}>
        <span lang="zh-CN">{value['zh-CN']}</span>
        <span lang="en">{value.en}</span>
      </span>
    )
  return <pre className={style.code}>{JSON.stringify(value, null, 2)}</pre>
}

function isText(value: Json): value is { 'zh-CN': string; en: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === 2 && typeof value['zh-CN'] === 'string' && typeof value.en === 'string'
}
