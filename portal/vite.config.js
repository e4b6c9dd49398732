import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const suite = process.env.YIWANG_URL ?? 'http://localhost:8080'
const elsewhere = ['/v1', '/auth', '/login', '/logout', '/session', '/problems', '/docs', '/openapi.json']

export default defineConfig({
  plugins: [react(), firstScript()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
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

/** A script that runs before the first paint is no module; it gets a hashed name all the same. */
function firstScript() {
  const source = 'src/first.js'
  let file
  return {
    name: 'first-script',
    apply: 'build',
    buildStart() {
      file = this.emitFile({ type: 'asset', name: 'first.js', source: readFileSync(source) })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const name = Object.values(bundle ?? {}).find((asset) => asset.names?.includes('first.js'))?.fileName
        if (!name || !file) throw new Error(`${source} was not written`)
        return html.replace(`/${source}`, `/${name}`)
      },
    },
  }
}
