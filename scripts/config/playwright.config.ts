/** The journeys in the real app: one at a time, since each has a window and a workspace of its own. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '../../tests/e2e',
  outputDir: '../../node_modules/.cache/playwright',
  workers: 1,
  timeout: 60_000,
  // A shared machine may stall a window for seconds: one more try there, and the report still names the test as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  reporter: 'list',
})
