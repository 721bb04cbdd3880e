/** A file of figures by hand: chosen, looked at, brought in, seen post by post, taken out and taken back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const main = (page: Page): Locator => page.getByRole('main')
const button = (page: Page, key: string): Locator => main(page).getByRole('button', { name: words(key), exact: true })

const posts = [
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Replies,Reposts,URL Clicks',
  '1812345678901234561,"Tue, Jul 14, 2026",How we cast a pump,https://x.com/a/status/1812345678901234561,"1,204",12,40,3,2,20',
  '1812345678901234562,"Wed, Jul 15, 2026",Open day,https://x.com/a/status/1812345678901234562,300,5,9,1,0,4',
  '1812345678901234563,someday,No day,https://x.com/a/status/1812345678901234563,5,0,0,0,0,0',
].join('\n')

test('an export is looked at, brought in, seen post by post, taken out again, and that is taken back', async ({ launch, folder }) => {
  const path = join(folder, 'Aurelia Voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  const pdf = join(folder, 'report.csv')
  writeFileSync(pdf, '%PDF-1.7')
  await answerOpenDialog(app, pdf)
  await page.evaluate(() => {
    location.hash = '/analytics/files?new='
  })
  await expect(page.getByRole('alert')).toContainText('This is a PDF')
  const file = join(folder, 'account_analytics_content_2026-07-01_2026-07-31.csv')
  writeFileSync(file, posts)
  await answerOpenDialog(app, file)
  await button(page, 'figure-files.choose').click()
  await button(page, 'figure-files.check').click()
  await expect(main(page).getByText('+1,504')).toBeVisible()
  await expect(main(page).getByText(words('figure-files.reason-bad-day'))).toBeVisible()
  await main(page).getByRole('button', { name: 'Bring in 2 rows' }).click()
  const row = main(page).getByRole('row', { name: /account_analytics_content/ })
  await expect(row).toBeVisible()
  const saved = join(folder, 'rejected.csv')
  await answerSaveDialog(app, saved)
  await button(page, 'roster.save-rejected').click()
  await expect.poll(() => existsSync(saved) && readFileSync(saved, 'utf8').split('\r\n')[1]).toMatch(/^4,Date,/)
  await button(page, 'figure-files.done').click()
  await expect(main(page).getByText(words('figure-files.reason-bad-day'))).toBeHidden()
  await button(page, 'figure-files.view-posts').click()
  await expect(main(page).getByRole('row', { name: /How we cast a pump.*1,204/ })).toBeVisible()
  await button(page, 'figure-files.view-imports').click()
  await row.getByRole('button').click()
  await expect(row).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(row).toBeVisible()
})
