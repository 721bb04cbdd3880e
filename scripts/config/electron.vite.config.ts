/** How electron-vite turns the sources into out/: main, jobs and preload as CommonJS, the page by route. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { contractOutline } from './contract-outline.ts'

const root = resolve(import.meta.dirname, '../..')
/** The oldest runtime that we run on: the fallback's Electron 33. */
const node = 'node20.18'
const chromium = 'chrome130'
/** Native or needed as files beside the app; everything else is bundled into main, so that a package carries no node_modules to speak of. */
const external = ['better-sqlite3', 'electron-updater']

/** Names of the files of messages. */
const locales = new Set(['en', 'it', 'ms'])

/** Each language as one text: a parser of JSON reads it faster than one of scripts does, and its file needs nothing of any other. */
const messagesAsText: Plugin = {
  name: 'messages-as-text',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /shared\/i18n\/\w+\.json$/ },
    // A copy for those who import all languages: exports for them would tie the file that the start reads to another one.
    async handler(source, importer, { kind }) {
      const found = kind === 'dynamic-import' ? null : await this.resolve(source, importer, { skipSelf: true })
      return found && `${found.id}?copy`
    },
  },
  load: {
    filter: { id: /shared\/i18n\/\w+\.json/ },
    async handler(id) {
      const text = JSON.stringify(JSON.parse(await readFile(id.replace(/\?.*/, ''), 'utf8')))
      return { code: `export default JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' }
    },
  },
}

export default defineConfig({
  main: {
    plugins: [messagesAsText],
    json: { stringify: true },
    build: {
      outDir: resolve(root, 'out/main'),
      target: node,
      minify: true,
      externalizeDeps: { include: external },
      rolldownOptions: {
        input: { index: resolve(root, 'electron/main.ts'), jobs: resolve(root, 'electron/jobs/host.ts') },
        // Importing "electron" as an ES module evaluates every class it has; required, each is made when it is first used.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          // Apart, so that the entry, which needs none of it, does not load it for the sake of a helper beside it.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\// }] },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      target: node,
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve(root, 'electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), contractOutline, messagesAsText],
    json: { stringify: true },
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: chromium,
      cssTarget: chromium,
      minify: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        // Every file comes through the busy main process: what the start needs is one.
        output: {
          // The page is served with the address of the language in use: see renderer/index.html.
          chunkFileNames: ({ name }) => (locales.has(name) ? 'assets/messages-[name].js' : 'assets/[name]-[hash].js'),
          codeSplitting: {
            groups: [{ name: 'start', tags: ['$initial'], priority: 2 }],
          },
        },
      },
    },
  },
})
