// Fails when a text is missing in a language, differs in its variables, is empty, or is used nowhere.
import { readFileSync, readdirSync } from 'node:fs'

const folder = new URL('../src/', import.meta.url)
const sets = [
  'texts',
  'desk/texts',
  'desk/officials/texts',
  'desk/act/marks/texts',
  'desk/act/collection/texts',
  'desk/act/opinion/texts',
  'desk/inbox/texts',
  'desk/supervision/texts',
  'case/days/texts',
  'case/proof/texts',
  'apply/texts',
  'accesses/texts',
  'items/texts',
  'case/texts',
  'case/rating/texts',
  'mandates/texts',
  'clients/texts',
  'consents/texts',
  'settings/texts',
  'me/texts',
  'desk/people/texts',
  'desk/visits/texts',
  'desk/window/texts',
  'desk/audit/texts',
  'desk/calendar/texts',
  'desk/ratings/texts',
  'track/texts',
  'desk/catalogue/texts',
]
const faults = []

const sources = readdirSync(folder, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('api/types/') && !name.includes('.test.'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

/** Literal keys, and beginnings of keys that are put together as `status.${status}`. */
const literals = new Set(
  [...sources.matchAll(/['"`](?:[a-z]+:)?((?:(?<=:)|(?=[^'"`]*\.))[a-z][\w-]*(?:\.[\w-]+)*)['"`]/gi)].map(
    (match) => match[1],
  ),
)
const beginnings = [...sources.matchAll(/`(?:[a-z]+:)?([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/gi)].map(
  (match) => match[1],
)

for (const set of sets) {
  const zh = read(set, 'zh-CN')
  const en = read(set, 'en')
  compare(zh, en, `${set}: only in zh-CN`)
  compare(en, zh, `${set}: only in en`)
  for (const key of new Set([...zh.keys()].map(plain))) {
    const used = literals.has(key) || beginnings.some((beginning) => key.startsWith(beginning))
    if (!used) faults.push(`${set}: used nowhere: ${key}`)
    if (variables(zh, key) !== variables(en, key)) faults.push(`${set}: other variables: ${key}`)
  }
}
if (faults.length) {
  console.error(faults.join('\n'))
  process.exit(1)
}

function read(set, language) {
  return new Map(flat(JSON.parse(readFileSync(new URL(`${set}/${language}.json`, folder), 'utf8'))))
}

function* flat(texts, path = '') {
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value === 'object') yield* flat(value, `${path}${name}.`)
    else yield [path + name, value]
  }
}

/** Plural forms differ between languages: the key is the same. */
function plain(key) {
  return key.replace(/_(zero|one|two|few|many|other)$/, '')
}

function compare(from, to, fault) {
  const known = new Set([...to.keys()].map(plain))
  for (const [key, text] of from) {
    if (!known.has(plain(key))) faults.push(`${fault}: ${key}`)
    if (!text.trim()) faults.push(`empty: ${key}`)
  }
}

function variables(texts, key) {
  const forms = [...texts].filter(([name]) => plain(name) === key).map(([, text]) => text)
  return [...new Set(forms.flatMap((text) => text.match(/\{\{\w+\}\}|<\d>/g) ?? []))].sort().join()
}
