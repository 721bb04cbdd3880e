/** How electron-vite turns the sources into out/: main and jobs as ES modules, the preload as CommonJS (the sandbox asks for it), the page by route. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = resolve(import.meta.dirname, '../..')
/** The oldest runtime that we run on: the fallback's Electron 33. */
const node = 'node20.18'
const chromium = 'chrome130'
/** Native or needed as files beside the app; everything else is bundled into main, so that a package carries no node_modules to speak of. */
const external = ['better-sqlite3', 'electron-updater']

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      target: node,
      minify: true,
      externalizeDeps: { include: external },
      rolldownOptions: { input: { index: resolve(root, 'electron/main.ts'), jobs: resolve(root, 'electron/jobs/host.ts') } },
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
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: chromium,
      cssTarget: chromium,
      minify: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        // Every file comes through the busy main process: what the start needs is one, what the plan's screens share is another.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              {
                name: 'plan',
                test: /[\\/]renderer[\\/](features[\\/]launch-plan|lib|ui)[\\/]|[\\/]@(mantine[\\/]core|tabler)[\\/]/,
                minShareCount: 3,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
})
