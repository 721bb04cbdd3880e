/** The journeys in the real app: one at a time, since each has a window and a workspace of its own. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '../../tests/e2e',
  outputDir: '../../node_modules/.cache/playwright',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
})
