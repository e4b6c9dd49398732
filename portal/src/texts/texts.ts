import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type apply from '../apply/texts/zh-CN.json'
import type accesses from '../accesses/texts/zh-CN.json'
import type caseTexts from '../case/texts/zh-CN.json'
import type mandates from '../mandates/texts/zh-CN.json'
import type me from '../me/texts/zh-CN.json'
import type clients from '../clients/texts/zh-CN.json'
import type consents from '../consents/texts/zh-CN.json'
import type catalogue from '../desk/catalogue/texts/zh-CN.json'
import type audit from '../desk/audit/texts/zh-CN.json'
import type calendar from '../desk/calendar/texts/zh-CN.json'
import type marks from '../desk/act/marks/texts/zh-CN.json'
import type officials from '../desk/officials/texts/zh-CN.json'
import type rating from '../case/rating/texts/zh-CN.json'
import type ratings from '../desk/ratings/texts/zh-CN.json'
import type visits from '../desk/visits/texts/zh-CN.json'
import type windowTexts from '../desk/window/texts/zh-CN.json'
import type people from '../desk/people/texts/zh-CN.json'
import type items from '../items/texts/zh-CN.json'
import type desk from '../desk/texts/zh-CN.json'
import type inbox from '../desk/inbox/texts/zh-CN.json'
import type supervision from '../desk/supervision/texts/zh-CN.json'
import type days from '../case/days/texts/zh-CN.json'
import type proof from '../case/proof/texts/zh-CN.json'
import type collection from '../desk/act/collection/texts/zh-CN.json'
import type opinion from '../desk/act/opinion/texts/zh-CN.json'
import type track from '../track/texts/zh-CN.json'
import type settings from '../settings/texts/zh-CN.json'
import type texts from './zh-CN.json'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof texts
      desk: typeof desk
      marks: typeof marks
      officials: typeof officials
      apply: typeof apply
      accesses: typeof accesses
      items: typeof items
      case: typeof caseTexts
      mandates: typeof mandates
      clients: typeof clients
      consents: typeof consents
      settings: typeof settings
      me: typeof me
      people: typeof people
      visits: typeof visits
      window: typeof windowTexts
      audit: typeof audit
      calendar: typeof calendar
      rating: typeof rating
      ratings: typeof ratings
      track: typeof track
      catalogue: typeof catalogue
      alerts: typeof inbox
      supervision: typeof supervision
      days: typeof days
      proof: typeof proof
      collection: typeof collection
      opinion: typeof opinion
    }
  }
}

type Files = Record<Language, () => Promise<{ default: object }>>

/** The sets of texts in use; an area with texts of its own adds them when it is opened. */
const sets = new Map<string, Files>([
  ['translation', { 'zh-CN': () => import('./zh-CN.json'), en: () => import('./en.json') }],
])

export function language(): Language {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
}

/** Only the reader's language is loaded. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language(),
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await load(language())
}

export async function addTexts(set: string, files: Files): Promise<void> {
  sets.set(set, files)
  await load(language())
}

export async function speak(lng: Language): Promise<void> {
  await load(lng)
  document.documentElement.lang = lng
  await i18next.changeLanguage(lng)
}

async function load(lng: Language): Promise<void> {
  const missing = [...sets].filter(([set]) => !i18next.hasResourceBundle(lng, set))
  await Promise.all(
    missing.map(async ([set, files]) => i18next.addResourceBundle(lng, set, (await files[lng]()).default)),
  )
}
