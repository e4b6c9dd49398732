// The portal's own words, so that one journey can be walked in both languages.
import { readFileSync } from 'node:fs'
import i18next from 'i18next'

const sources = new URL('../../../../portal/src/', import.meta.url)

export async function textsIn(locale) {
  const lng = /^en/i.test(locale ?? '') ? 'en' : 'zh-CN'
  const sets = ['texts', 'desk/texts', 'desk/officials/texts', 'accesses/texts', 'mandates/texts', 'clients/texts']
  const [translation, desk, officials, accesses, mandates, clients] = sets.map((folder) => read(`${folder}/${lng}.json`))
  const one = i18next.createInstance()
  const resources = { [lng]: { translation, desk, officials, accesses, mandates, clients } }
  await one.init({ lng, resources, interpolation: { escapeValue: false } })
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
