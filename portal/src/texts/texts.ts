import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type texts from './zh-CN.json'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof texts }
  }
}

const files = {
  'zh-CN': () => import('./zh-CN.json'),
  en: () => import('./en.json'),
}

export function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
}

/** Only the reader's language is loaded. */
export async function startTexts(): Promise<void> {
  const lng = language()
  const { default: translation } = await files[lng]()
  await i18next.use(initReactI18next).init({
    lng,
    resources: { [lng]: { translation } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

export async function speak(lng: Language): Promise<void> {
  const { default: translation } = await files[lng]()
  i18next.addResourceBundle(lng, 'translation', translation)
  document.documentElement.lang = lng
  await i18next.changeLanguage(lng)
}
