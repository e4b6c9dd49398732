// Compresses what is served and fails when a page's script, compressed, is larger than agreed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const KB = 1024
const limits = {
  home: 170,
  search: 170,
  items: 170,
  cases: 170,
  case: 170,
  inbox: 170,
  settings: 170,
  apply: 300,
  desk: 170,
}
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))
const languages = ['zh-CN', 'en']

for (const name of readdirSync(dist, { recursive: true })) {
  if (!/\.(js|css|html|svg|webmanifest|txt)$/.test(name)) continue
  const content = readFileSync(new URL(name, dist))
  writeFileSync(new URL(`${name}.gz`, dist), gzipSync(content, { level: 9 }))
  writeFileSync(new URL(`${name}.br`, dist), brotliCompressSync(content))
}

let over = 0
for (const [area, limit] of Object.entries(limits)) {
  const sizes = languages.map((language) =>
    size([`src/${area}/index.tsx`, ...texts(area).map((folder) => `src/${folder}/${language}.json`)]),
  )
  const kilobytes = Math.max(...sizes) / KB
  console.log(`${area.padEnd(10)} ${kilobytes.toFixed(0).padStart(4)} of ${limit} KB`)
  if (kilobytes > limit) over++
}
process.exit(over ? 1 : 0)

function texts(area) {
  return area === 'desk' ? ['texts', 'desk/texts'] : ['texts']
}

/** The bytes, gzip, of everything a page loads: the beginning and its own part with what they import. */
function size(parts) {
  const files = new Set()
  for (const part of ['index.html', ...parts]) collect(part, files)
  return [...files].reduce((sum, file) => sum + readFileSync(new URL(`${file}.gz`, dist)).length, 0)
}

function collect(part, files) {
  const chunk = manifest[part]
  if (!chunk) throw new Error(`${part} is not in the build`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const next of chunk.imports ?? []) collect(next, files)
}
