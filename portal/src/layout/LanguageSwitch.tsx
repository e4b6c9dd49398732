import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { prefer } from '../texts/preferences'
import { language, speak } from '../texts/texts'
import style from './LanguageSwitch.module.css'

/** The other language, in its own words. */
export function LanguageSwitch() {
  useTranslation()
  const client = useQueryClient()
  const other = language() === 'en' ? 'zh-CN' : 'en'
  const change = async () => {
    await speak(other)
    prefer({ language: other })
    await client.invalidateQueries()
  }
  return (
    <button type="button" lang={other} className={style.switch} onClick={() => void change()}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  )
}
