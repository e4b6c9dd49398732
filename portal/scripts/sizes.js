// Compresses what is served, and fails when a page's script, compressed, is larger than agreed, or when the first answer
// does not lead to all of it: what is first found in another script comes a way to the server later.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const KB = 1024
const pages = {
  home: { at: '/', limit: 170 },
  search: { at: '/search', limit: 170 },
  items: { at: '/items/1', limit: 170, words: 'items/texts' },
  cases: { at: '/cases', limit: 170 },
  case: { at: '/cases/1', limit: 175, words: 'case/texts' },
  'case/supplement': { at: '/cases/1/supplement', limit: 300, words: 'case/texts' },
  track: { at: '/track', limit: 170, words: 'track/texts' },
  inbox: { at: '/inbox', limit: 170 },
  settings: { at: '/settings', limit: 170, words: 'settings/texts' },
  mandates: { at: '/mandates', limit: 170, words: 'mandates/texts' },
  accesses: { at: '/accesses', limit: 170, words: 'accesses/texts' },
  consents: { at: '/consents', limit: 170, words: 'consents/texts' },
  me: { at: '/me', limit: 170, words: 'me/texts' },
  clients: { at: '/clients', limit: 180, words: 'clients/texts' },
  apply: { at: '/apply/1/form', limit: 300, words: 'apply/texts', later: 'apply/form' },
  desk: { at: '/desk', limit: 180, words: 'desk/texts' },
  'desk/calendar': { at: '/desk/calendar', limit: 180, words: ['desk/texts', 'desk/calendar/texts'] },
  'desk/ratings': { at: '/desk/ratings', limit: 180, words: ['desk/texts', 'desk/ratings/texts'] },
  'desk/catalogue': {
    at: '/desk/catalogue',
    limit: 270,
    words: ['desk/texts', 'desk/catalogue/texts'],
    later: 'desk/catalogue/preview',
  },
}
const languages = ['zh-CN', 'en']
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))
const html = readFileSync(new URL('index.html', dist), 'utf8')

for (const name of readdirSync(dist, { recursive: true })) {
  if (!/\.(js|css|html|svg|webmanifest|txt)$/.test(name)) continue
  const content = readFileSync(new URL(name, dist))
  writeFileSync(new URL(`${name}.gz`, dist), gzipSync(content, { level: 9 }))
  writeFileSync(new URL(`${name}.br`, dist), brotliCompressSync(content))
}

let faults = 0
for (const [area, { at, limit, later, words }] of Object.entries(pages)) {
  const sizes = languages.map((language) => {
    const begun = new Set([
      ...named(/<(?:script|link)[^>]* (?:src|href)="\/([^"]+\.js)"/g),
      ...asked(at, language),
    ])
    const parts = [`src/${area}/index.tsx`, `src/texts/${language}.json`]
    for (const set of [words ?? []].flat()) parts.push(`src/${set}/${language}.json`)
    for (const file of parts.flatMap((part) => [...loaded(part)])) {
      if (!begun.has(file)) fault(`${area} does not begin with ${file}`)
    }
    const all = new Set([...begun, ...(later ? loaded(`src/${later}/index.tsx`) : [])])
    return [...all].reduce((sum, file) => sum + readFileSync(new URL(`${file}.gz`, dist)).length, 0)
  })
  const kilobytes = Math.max(...sizes) / KB
  console.log(`${area.padEnd(14)} ${kilobytes.toFixed(0).padStart(4)} of ${limit} KB`)
  if (kilobytes > limit) fault(`${area} is too large`)
}
process.exit(faults ? 1 : 0)

function fault(words) {
  console.error(words)
  faults++
}

function named(pattern) {
  return [...html.matchAll(pattern)].map(([, file]) => file)
}

/** What the first script asks for at an address, in a language. */
function asked(pathname, language) {
  const tag = html.match(/<script\s+src="\/([^"]*\/first-[^"]+)"([^>]*)>/)
  const names = new Map(
    [...tag[2].matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name.toLowerCase(), value]),
  )
  const files = []
  runInNewContext(readFileSync(new URL(tag[1], dist), 'utf8'), {
    window: {},
    fetch: () => Promise.reject(new Error('nothing is asked here')),
    setTimeout: () => undefined,
    location: { pathname, search: '' },
    navigator: { language },
    localStorage: { getItem: () => null },
    document: {
      documentElement: { dataset: {} },
      currentScript: { getAttribute: (name) => names.get(name.toLowerCase()) ?? null },
      createElement: () => ({}),
      head: { append: ({ href }) => files.push(href.slice(1)) },
    },
  })
  return files
}

/** A part of the build with everything that it imports. */
function loaded(part, files = new Set()) {
  const chunk = manifest[part]
  if (!chunk) throw new Error(`${part} is not in the build`)
  if (!files.has(chunk.file)) {
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) loaded(next, files)
  }
  return files
}
