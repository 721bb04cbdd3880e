/** The leadership report as a lead makes it: chosen, edited, put in order, handed over, made again, kept for good; and what is said when it cannot be written. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { call, expect, listenToPort } from './app.ts'
import { barriers } from './barriers.ts'
import { test as base, gsw, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog, settled } from './desk.ts'
import { canMakeSmallDisk, empty, fill, makeSmallDisk } from './small-disk.ts'

/** The demo company two months after its launch, made once for both tests; each works on a copy. */
const test = base.extend<{ readonly later: string }, { readonly madeLater: string }>({
  madeLater: [
    async ({ playwright: _playwright }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'groundswell-later-'))
      const path = join(folder, 'later.groundswell')
      gsw('workspace', 'new', path, '--demo', 'later', '--locale', 'en')
      await use(path)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  later: async ({ folder, madeLater }, use) => {
    const path = join(folder, 'Aurelia Voices.groundswell')
    copyFileSync(madeLater, path)
    await use(path)
  },
})

const main = (page: Page): Locator => page.getByRole('main')
/** What stands on the sheets. */
const paper = (page: Page): Locator => page.locator('.gr-report')
const toast = (page: Page, text: string | RegExp): Locator => page.getByText(text).last()

async function goTo(page: Page, address: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

function folderIn(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

test('a lead edits two sentences, hands a report over in every format, and has it made again', async ({ launch, folder, later }) => {
  test.setTimeout(90_000)
  const words = wordsOf('en')
  const button = (name: string): Locator => main(page).getByRole('button', { name, exact: true })
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'system' }, args: [later] })
  await goTo(page, '/reports')
  await expect(page.getByRole('table').getByRole('link', { name: 'April, board meeting' })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Use “Monthly report”' }).click()
  const sections = page.getByRole('region', { name: words('reports.sections-list') })
  const field = (key: string): Locator => page.getByRole('textbox', { name: words(key), exact: true })

  await sections.getByRole('button', { name: /^Goals against targets/ }).click()
  await field('reports.field-title').fill('Three of four are ahead')
  await expect(paper(page).getByText('Three of four are ahead')).toBeVisible()
  await expect(main(page).getByText(words('reports.comment-drafted'))).toBeVisible()
  const drafted = await field('reports.field-comment').inputValue()
  await field('reports.field-comment').fill('We ask for nothing here.')
  await expect(paper(page).getByText('We ask for nothing here.')).toBeVisible()
  await expect(main(page).getByText(words('reports.comment-yours'))).toBeVisible()
  await button(words('reports.back-to-draft')).click()
  await expect(field('reports.field-comment')).toHaveValue(drafted)
  await button(words('reports.say-nothing')).click()
  await expect(field('reports.field-comment')).toHaveValue('')
  await expect(sections.getByRole('button', { name: /^Three of four are ahead 4 goals/ })).toBeVisible()

  await sections.getByRole('button', { name: /^Three of four are ahead/ }).press('Alt+ArrowUp')
  await expect(sections.getByRole('listitem').first()).toContainText('Three of four are ahead')
  await sections.getByRole('checkbox', { name: 'Show “Teams”' }).uncheck()
  await expect(paper(page).getByText('Foundry Brescia')).toHaveCount(0)
  await settled(page)
  expect(await barriers(page, 'report builder')).toEqual([])

  const all = folderIn(folder, 'all')
  await answerOpenDialog(app, all)
  await button(words('reports.save-all')).click()
  await expect(toast(page, `6 files saved in ${all}`)).toBeVisible({ timeout: 40_000 })
  const endings = readdirSync(all).map((name) => (name.includes('.') ? name.slice(name.lastIndexOf('.')) : 'folder'))
  expect(endings.toSorted()).toEqual(['.html', '.pdf', '.pptx', '.xlsx', 'folder', 'folder'])

  const none = folderIn(folder, 'none')
  await answerOpenDialog(app, none)
  await button(words('reports.save-all')).click()
  await button(words('common.cancel')).click()
  await expect(button(words('reports.save-all'))).toBeVisible()
  await expect.poll(() => readdirSync(none)).toEqual([])

  const reportId = /\/reports\/([\w-]+)/.exec(page.url())?.[1]
  const again = folderIn(folder, 'again')
  await answerOpenDialog(app, again)
  await goTo(page, `/reports/schedules?schedule=new&report=${reportId}`)
  await expect(main(page).getByText(/^First Monday of each month\. Next: Monday 3 May 2027, about 1 – 30 Apr 2027\.$/)).toBeVisible()
  await button(words('reports.choose-folder')).click()
  await expect(field('reports.folder')).toHaveValue(again)
  await page.getByRole('checkbox', { name: 'PDF' }).uncheck()
  await page.getByRole('checkbox', { name: 'Excel' }).check()
  await button(words('reports.save-schedule')).click()
  await expect(main(page).getByText('Next on Monday 3 May 2027')).toBeVisible()
  await button(words('reports.run-now')).click()
  await expect.poll(() => readdirSync(again).filter((name) => name.endsWith('.xlsx')).length).toBe(1)
  await expect(main(page).getByText(/^Last made /)).toBeVisible()
})

test('in Italian somebody is told of a full disk and a file that is open elsewhere, and a frozen report says what changed', async ({
  launch,
  folder,
  later,
}) => {
  test.setTimeout(90_000)
  const words = wordsOf('it')
  const button = (name: string): Locator => main(page).getByRole('button', { name, exact: true })
  const disk = canMakeSmallDisk() ? makeSmallDisk(folder, 2) : null
  const { app, page } = await launch({
    settings: { locale: 'it', theme: 'light' },
    args: [later],
    ...(disk === null ? {} : { program: disk.program }),
  })
  await listenToPort(page)
  await goTo(page, '/reports')
  await page.getByRole('link', { name: 'April, board meeting' }).click()
  await button('Excel').click()
  const save = button(words('reports.save-as').replace('{format}', 'Excel'))
  const refusal = (code: string, at: string) => words(`error.${code}`).replace('{path}', at)

  if (disk !== null) {
    const target = join(disk.place, 'Aprile.xlsx')
    await fill(disk, app)
    await answerSaveDialog(app, target)
    await save.click()
    await expect(main(page).getByRole('alert')).toContainText(refusal('export-full', target))
    const left = await app.evaluate((_electron, place) => process.getBuiltinModule('node:fs').readdirSync(place), disk.place)
    expect(left).toEqual(['ballast'])
    await empty(disk, app)
  }

  const target = join(folder, 'Aprile.xlsx')
  const lock = join(folder, '.~lock.Aprile.xlsx#')
  writeFileSync(target, 'old')
  writeFileSync(lock, '')
  await answerSaveDialog(app, target)
  await save.click()
  await expect(main(page).getByRole('alert')).toContainText(refusal('export-locked', target))
  expect(readFileSync(target, 'utf8')).toBe('old')
  rmSync(lock)
  await button(words('reports.try-again')).click()
  await expect(main(page).getByRole('alert')).toBeHidden()
  await expect.poll(() => existsSync(target) && statSync(target).size > 1000).toBe(true)

  await goTo(page, '/reports')
  await page.getByRole('link', { name: 'March, for the directors' }).click()
  await page.getByRole('link', { name: /^Congelato/ }).click()
  await expect(main(page).getByText(words('reports.intact'))).toBeVisible()
  await button(words('reports.frozen-view-changes')).click()
  await expect(page.getByRole('heading', { name: words('reports.changes') })).toBeVisible()
  await expect(main(page).getByText('Più clic')).toHaveCount(0)
  const fields = { goal: 'leads', measure: 'click', name: 'Più clic', start: 0, value: 500, fromDay: '2027-03-01', byDay: '2027-06-30' }
  await call(page, 'goals.saveTarget', { fields })
  await expect(
    page
      .getByRole('table')
      .getByRole('row', { name: /Più clic/ })
      .first(),
  ).toBeVisible()
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Più clic' })).toBeVisible()
})
