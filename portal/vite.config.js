import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const suite = process.env.YIWANG_URL ?? 'http://localhost:8080'
const elsewhere = ['/v1', '/auth', '/login', '/logout', '/session', '/problems', '/docs', '/openapi.json']

export default defineConfig({
  plugins: [react(), firstScript()],
  resolve: {
    alias: { 'markdown-to-jsx/react': fileURLToPath(new URL('src/apply/form/markdown.ts', import.meta.url)) },
  },
  build: {
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: chunks() } } },
  },
  server: { proxy: proxied() },
  preview: { proxy: proxied() },
  test: {
    environment: 'jsdom',
    setupFiles: 'src/testing/setup.ts',
    css: false,
    restoreMocks: true,
    testTimeout: 20_000,
    env: { TZ: 'America/New_York' },
  },
})

function proxied() {
  return Object.fromEntries(elsewhere.map((path) => [path, { target: suite, changeOrigin: false }]))
}

/** What few pages use stays with them. */
const own =
  /\/src\/(apply\/(?!ErrorSummary\.module|form\/(pointers|nested|Form\.module))|case\/(?!agent)|me\/(?!queries)|(desk\/)?clients\/|desk\/(officials|people|catalogue|visits|window|parts\/Originals)|parts\/(Field|ItemChoice)|settings\/Choice|api\/useAttempt)|@cfworker|tus-js|js-base64|url-parse|requires-port|querystringify|lodash|rjsf|lodash|react-is|markdown|x0k|fast-|jsonpointer|nanoid|prop-types/

/**
 * Few, for each costs a way to the server: React, what several areas share, each area, and what is shared by those that
 * fill in an application or look at a case; what renders forms stays by itself.
 */
function chunks() {
  return [
    { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
    {
      name: 'shared',
      test: (id) => !own.test(id),
      minShareCount: 2,
    },
    { name: 'faults', test: /\/src\/apply\/form\/faults|@cfworker/, minShareCount: 2 },
    {
      name: 'filling',
      test: /\/src\/apply\/(?!form\/(Questions|widgets|templates|ui|validator|names|markdown))/,
      minShareCount: 2,
    },
    { name: 'dossier', test: /\/src\/case\/(Trouble|End\.module|load|supplement\/marks)/, minShareCount: 2 },
  ]
}

/**
 * The script that runs before the first paint is no module; it gets a hashed name all the same, and is told in the page
 * what is imported later: `data-home="/assets/…"`, `data-zh-cn="/assets/…"`.
 */
function firstScript() {
  const source = 'src/first.js'
  return {
    name: 'first-script',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'asset', name: 'first.js', source: readFileSync(source) })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const written = Object.values(bundle ?? {})
        const name = written.find((asset) => asset.names?.includes('first.js'))?.fileName
        if (!name) throw new Error(`${source} was not written`)
        const later = written
          .filter((chunk) => chunk.isDynamicEntry)
          .map((chunk) => {
            const files = [...withImports(chunk.fileName, bundle)].filter((file) => !html.includes(file))
            return `\n      data-${calledBy(chunk)}="${files.map((file) => `/${file}`).join(' ')}"`
          })
        return html.replace(`src="/${source}"`, `src="/${name}"${later.join('')}`)
      },
    },
  }
}

/** A file of the build with all that it begins with. */
function withImports(file, bundle, files = new Set()) {
  if (files.has(file)) return files
  files.add(file)
  for (const next of bundle[file].imports) withImports(next, bundle, files)
  return files
}

/** `home` for src/home/index.tsx, `zh-CN` for src/texts/zh-CN.json, `desk-zh-CN` for the desk's. */
function calledBy({ facadeModuleId }) {
  return facadeModuleId
    .replace(/^.*\/src\//, '')
    .replace(/(\/index)?\.\w+$/, '')
    .replace(/(^|\/)texts\//, '$1')
    .replaceAll('/', '-')
}
