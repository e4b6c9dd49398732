// The portal's own words, so that one journey can be walked in both languages.
import { readFileSync } from 'node:fs'
import i18next from 'i18next'

const sources = new URL('../../../../portal/src/', import.meta.url)

const sets = [
  ['translation', 'texts'],
  ['desk', 'desk/texts'],
  ['officials', 'desk/officials/texts'],
  ['people', 'desk/people/texts'],
  ['audit', 'desk/audit/texts'],
  ['calendar', 'desk/calendar/texts'],
  ['alerts', 'desk/inbox/texts'],
  ['supervision', 'desk/supervision/texts'],
  ['catalogue', 'desk/catalogue/texts'],
  ['window', 'desk/window/texts'],
  ['visits', 'desk/visits/texts'],
  ['proof', 'case/proof/texts'],
  ['days', 'case/days/texts'],
  ...['apply', 'case', 'accesses', 'items', 'mandates', 'clients', 'consents', 'settings', 'me', 'track'].map((area) => [area, `${area}/texts`]),
]

export async function textsIn(locale) {
  const lng = /^en/i.test(locale ?? '') ? 'en' : 'zh-CN'
  const one = i18next.createInstance()
  const resources = { [lng]: Object.fromEntries(sets.map(([set, folder]) => [set, read(`${folder}/${lng}.json`)])) }
  await one.init({ lng, resources, fallbackNS: 'case', interpolation: { escapeValue: false } })
  return (key, variables) => {
    if (!one.exists(key, variables)) throw new Error(`The portal has no text ${key} in ${lng}`)
    return one.t(key, variables)
  }
}

function read(name) {
  try {
    return JSON.parse(readFileSync(new URL(name, sources), 'utf8'))
  } catch (missing) {
    if (missing.code === 'ENOENT') return {}
    throw missing
  }
}
