/** A program manager at work in the library: approves by keyboard, mends captions, schedules, finds again, changes many at once. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const queueOf = (page: Page): Locator => page.getByRole('listbox', { name: words('library.queue') })
const openTitle = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 2 }).first()
const captionField = (page: Page): Locator => page.getByRole('textbox', { name: /^Caption, / })
const saidDone = (page: Page, said: string | RegExp): Promise<void> => expect(page.getByText(said).last()).toBeVisible()
const table = (page: Page): Locator => page.getByRole('grid', { name: words('library.items') })

/** Goes to a view of the library and waits until its rows are there. */
async function show(page: Page, tab: 'review' | 'approved' | 'evergreen' | 'all'): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    tab === 'review' ? '/library' : `/library/${tab}`,
  )
  await expect(page.getByRole('heading', { level: 1, name: words(`library.tab-${tab}`), exact: true })).toBeVisible()
  await expect(tab === 'review' ? captionField(page) : table(page).getByRole('row').nth(2)).toBeVisible()
}

test('an item is mended with one press, approved, taken back, approved and scheduled, sent back, all by keyboard', async ({
  launch,
  demoIn,
}) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'review')
  const first = 'How we test every pump set at 1.5 times its pressure'
  await expect(openTitle(page)).toHaveText(first)
  const waiting = await queueOf(page).getByRole('option').count()
  await expect(queueOf(page).getByRole('option').first()).toContainText('4')

  await page.getByRole('button', { name: /^Apply \d+ fixes$/ }).click()
  await expect(page.getByText(words('check.clean'))).toBeVisible()
  await expect(captionField(page)).toHaveValue(/pump set.*#AureliaVoices/s)
  await expect(captionField(page)).not.toHaveValue(/AX-900/)

  await openTitle(page).click()
  await page.keyboard.press('a')
  await saidDone(page, /^Approved$/)
  await expect(openTitle(page)).not.toHaveText(first)
  await expect(queueOf(page).getByRole('option')).toHaveCount(waiting - 1)
  await page.keyboard.press('Control+z')
  await expect(openTitle(page)).toHaveText(first)
  await expect(queueOf(page).getByRole('option')).toHaveCount(waiting)

  await page.keyboard.press('Shift+A')
  await saidDone(page, /^Approved, scheduled for /)
  await expect(openTitle(page)).not.toHaveText(first)
  await page.keyboard.press('Control+z')
  await expect(openTitle(page)).toHaveText(first)

  await page.keyboard.press('j')
  await expect(openTitle(page)).not.toHaveText(first)
  const second = (await openTitle(page).textContent()) ?? ''
  await page.keyboard.press('r')
  const note = page.getByRole('textbox', { name: /^Note/ })
  await expect(note).toBeFocused()
  await note.fill('Say which plant.')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: words('library.send-back-now'), exact: true }).press('Enter')
  await saidDone(page, /^Sent back$/)
  await show(page, 'all')
  await page.keyboard.press('/')
  await page.keyboard.type(second.slice(0, 24))
  await table(page).getByText(second).click()
  await page.getByRole('tab', { name: /^Notes and history/ }).click()
  await expect(page.getByText('Say which plant.')).toBeVisible()
})

test('a caption is written for another network and language, kept, and its twin is told', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'review')
  await expect(captionField(page)).toHaveValue(/Nine minutes/)
  const written = await captionField(page).inputValue()
  await page.getByRole('tab', { name: 'Facebook' }).click()
  await page.getByRole('button', { name: /Italiano/ }).click()
  await expect(captionField(page)).toHaveValue('')
  await captionField(page).fill(written)
  await expect(page.getByText(/^Another caption says nearly the same/)).toBeVisible()
  await captionField(page).fill('Lavoro in Aurelia Pumps. Nove minuti in sala prove, per ogni gruppo pompa. #AureliaVoices')
  await page.keyboard.press('Tab')
  await show(page, 'approved')
  await show(page, 'review')
  await page.getByRole('tab', { name: 'Facebook' }).click()
  await page.getByRole('button', { name: /Italiano/ }).click()
  await expect(captionField(page)).toHaveValue(/^Lavoro in Aurelia Pumps/)
})

test('an approved item is found, scheduled by keyboard, and taken out of the calendar again', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'approved')
  await page.keyboard.press('f')
  await page.getByRole('button', { name: words('library.filter-unscheduled'), exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(table(page).getByText(words('library.status-scheduled'))).toHaveCount(0)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: words('library.item') })
  await expect(panel.getByText(words('library.no-slots'))).toBeVisible()
  await page.keyboard.press('s')
  const form = page.getByRole('dialog', { name: words('library.schedule') })
  await form.getByRole('button', { name: words('library.schedule'), exact: true }).press('Enter')
  await saidDone(page, /^Scheduled for /)
  await expect(panel.getByRole('link', { name: /, \d\d:\d\d$/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(panel.getByText(words('library.no-slots'))).toBeVisible()
})

test('many items are changed as one act, a view of them is kept and exported', async ({ launch, demoIn, folder }) => {
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'approved')
  await page.keyboard.press('/')
  await page.keyboard.type('pump')
  await expect(table(page).getByRole('row').nth(1)).toBeVisible()
  await page.getByRole('checkbox', { name: words('library.tick-all') }).check()
  const bar = page.getByRole('toolbar', { name: words('library.bulk') })
  await bar.getByRole('button', { name: words('library.bulk-change-ask') }).click()
  const form = page.getByRole('dialog', { name: /^Change \d+ items$/ })
  await form.getByRole('combobox', { name: words('library.field-pinned') }).click()
  await page.getByRole('option', { name: words('library.yes') }).click()
  await form.getByRole('button', { name: /^Change \d+ items$/ }).click()
  await saidDone(page, /^\d+ items changed$/)
  await page.keyboard.press('Control+z')
  await saidDone(page, /^Undone: /)
  await bar.getByRole('button', { name: words('library.untick') }).click()

  await page.getByRole('button', { name: words('library.views') }).click()
  await page.getByRole('menuitem', { name: words('library.save-view') }).click()
  await page.getByRole('textbox', { name: words('library.view-name') }).fill('Pumps')
  await page.keyboard.press('Enter')
  await saidDone(page, words('library.said-view-saved'))
  const found = await table(page).getAttribute('aria-rowcount')

  const path = join(folder, 'items.csv')
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: words('library.export') }).click()
  await saidDone(page, new RegExp(`^${Number(found) - 1} items exported$`))
  expect((await readFile(path, 'utf8')).trim().split('\n').length).toBeGreaterThanOrEqual(Number(found))

  await show(page, 'evergreen')
  await page.getByRole('button', { name: words('library.views') }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Pumps' }).click()
  await expect(page.getByRole('searchbox', { name: words('library.search') })).toHaveValue('pump')
  await expect(table(page)).toHaveAttribute('aria-rowcount', found ?? '')
})

test('an item in own words gets a file, details and a tagged link, and is duplicated', async ({ launch, demoIn, folder }) => {
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'review')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: words('library.new-hand') }).click()
  await page.getByRole('textbox', { name: words('library.field-title') }).fill('A guide to seals')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A guide to seals' })).toBeVisible()
  await page.getByRole('textbox', { name: words('library.field-url') }).fill('aureliapumps.example/seals?page=2')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^https:\/\/aureliapumps\.example\/seals\?page=2&utm_source=linkedin&utm_medium=/)).toBeVisible()

  const path = join(folder, 'seals.txt')
  await writeFile(path, 'Which seal for which fluid')
  await answerOpenDialog(app, path)
  await page.getByRole('button', { name: words('library.choose-file') }).click()
  await saidDone(page, 'seals.txt attached')
  await expect(page.getByText('seals.txt', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: words('library.menu') }).click()
  await page.getByRole('menuitem', { name: words('library.duplicate') }).click()
  await saidDone(page, words('library.said-duplicated'))
})

test('a filter that finds nothing says so in one line and lets go', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, 'approved')
  await page.keyboard.press('/')
  await page.keyboard.type('zzzzz')
  await expect(page.getByText(words('library.finds-nothing'))).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('button', { name: words('plan.filter-clear') })
    .click()
  await expect(table(page).getByRole('row').nth(3)).toBeVisible()
  await expect(page.getByRole('searchbox', { name: words('library.search') })).toHaveValue('')
})
