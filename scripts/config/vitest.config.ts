/** The kinds of tests that vitest runs: rules (unit), contract-to-database slices, and documents in other programs (office, beside `npm test`). */
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const oldestNode = 24
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  throw new Error(`The tests run on Node ${oldestNode}, this is ${process.version}: use npm test, or put node_modules/.bin first in PATH.`)
}

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  cacheDir: 'node_modules/.cache/vite',
  test: {
    globals: false,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 20_000 } },
      { extends: true, test: { name: 'slices', include: ['tests/slices/**/*.test.ts'], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'office',
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
