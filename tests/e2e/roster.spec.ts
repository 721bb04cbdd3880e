/** Bringing in a roster by hand: dropped onto the window, read as somebody knows better, mapped without a line of headers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import iconv from 'iconv-lite'
import { expect, type Running } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const main = (page: Page): Locator => page.getByRole('main')
const field = (page: Page, key: string): Locator => main(page).getByRole('combobox', { name: words(key) })
const columns = (page: Page): Locator => main(page).getByRole('group', { name: words('roster.step-columns') })
const directory = (page: Page): Locator => page.getByRole('grid', { name: words('people.everyone') })

async function startWith(launch: (options: object) => Promise<Running>, folder: string): Promise<Running> {
  const path = join(folder, 'Aurelia Voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const running = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await expect(running.page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  return running
}

async function show(page: Page, address: string, content: Locator): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await expect(content).toBeVisible()
}

/** As the system does when somebody lets go of a file over the window. */
async function drop(page: Page, path: string, onto: Locator): Promise<void> {
  const box = await onto.boundingBox()
  if (box === null) throw new Error('nowhere to drop it')
  const session = await page.context().newCDPSession(page)
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at, data })
  await session.detach()
}

async function choose(page: Page, key: string, option: string): Promise<void> {
  await field(page, key).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a roster is dropped onto the empty directory, and its separator and letters are corrected before anybody comes in', async ({
  launch,
  folder,
}) => {
  const { page } = await startWith(launch, folder)
  const file = join(folder, 'personale.csv')
  writeFileSync(
    file,
    iconv.encode('Nome|E-mail, ufficio|Reparto|Data assunzione\nZoë Perù|zoe@a.example|Qualità|03/04/2020\n', 'macintosh'),
  )
  const invitation = page.getByRole('heading', { name: words('people.empty-title') })
  await show(page, '/people', invitation)
  await drop(page, file, invitation)
  await expect(main(page).getByText('personale.csv')).toBeVisible()
  await expect(main(page).getByText(words('roster.guessed')).first()).toBeVisible()
  await choose(page, 'roster.delimiter', words('roster.delimiter-bar'))
  await choose(page, 'roster.encoding', 'Mac Roman')
  await expect(columns(page).getByRole('row', { name: /^Reparto/ })).toContainText('Qualità')
  await expect(columns(page).getByRole('row', { name: /^Nome/ })).toContainText('Zoë Perù')
  // To read the letters anew answers nothing about the days.
  await expect(main(page).getByRole('button', { name: words('roster.check') })).toBeDisabled()
  await main(page)
    .getByRole('button', { name: /3 Apr 2020$/ })
    .click()
  await main(page)
    .getByRole('button', { name: words('roster.check') })
    .click()
  await main(page).getByRole('button', { name: 'Bring in 1 person' }).click()
  await expect(directory(page).getByRole('row', { name: /Zoë Perù/ })).toContainText('Qualità')
})

test('a roster without names of columns is mapped by letters, and rows that stay out have the numbers of a spreadsheet', async ({
  launch,
  folder,
}) => {
  const { app, page } = await startWith(launch, folder)
  const file = join(folder, 'list.csv')
  writeFileSync(file, 'Anna Rossi,anna@a.example,Sales\n\nBo Lim,bo,Sales\nCy Tan,cy@a.example,Service\n')
  const chooser = page.getByRole('button', { name: words('roster.choose') })
  await show(page, '/people/import', chooser)
  await drop(page, file, chooser)
  await expect(main(page).getByRole('checkbox', { name: new RegExp(words('roster.has-headers')) })).not.toBeChecked()
  for (const [letter, becomes] of [
    ['A', 'roster.field-name'],
    ['C', 'roster.field-department'],
  ] as const) {
    await columns(page)
      .getByRole('row', { name: new RegExp(`^${letter} `) })
      .getByRole('combobox')
      .click()
    await page.getByRole('option', { name: words(becomes), exact: true }).click()
  }
  await main(page)
    .getByRole('button', { name: words('roster.check') })
    .click()
  await expect(main(page).getByRole('row', { name: /^3 B/ })).toContainText('This is not an e-mail address.')
  const rejected = join(folder, 'rejected.csv')
  await answerSaveDialog(app, rejected)
  await main(page)
    .getByRole('button', { name: words('roster.save-rejected') })
    .click()
  await expect.poll(() => readFileSync(rejected, { encoding: 'utf8', flag: 'a+' })).toContain('3,B,')
  await main(page).getByRole('button', { name: 'Bring in 2 people' }).click()
  await expect(directory(page).getByRole('row')).toHaveCount(3)
})

test('a mapping that was saved brings its separator, its letters and its columns along', async ({ launch, folder }) => {
  const { page } = await startWith(launch, folder)
  const file = join(folder, 'list.csv')
  writeFileSync(file, 'Name|Office, mail|Unit\nAnna Rossi|anna@a.example|Sales\n')
  const chooser = page.getByRole('button', { name: words('roster.choose') })
  await show(page, '/people/import', chooser)
  await drop(page, file, chooser)
  await choose(page, 'roster.delimiter', words('roster.delimiter-bar'))
  await columns(page).getByRole('row', { name: /^Unit/ }).getByRole('combobox').click()
  await page.getByRole('option', { name: words('roster.field-department'), exact: true }).click()
  await main(page)
    .getByRole('textbox', { name: new RegExp(words('roster.save-mapping-as')) })
    .fill('Bars')
  await page.keyboard.press('Enter')
  await expect(field(page, 'roster.saved-mapping')).toBeVisible()
  await choose(page, 'roster.delimiter', words('roster.delimiter-comma'))
  await expect(columns(page).getByRole('row')).toHaveCount(3)
  await choose(page, 'roster.saved-mapping', 'Bars')
  await expect(columns(page).getByRole('row')).toHaveCount(4)
  await expect(columns(page).getByRole('row', { name: /^Unit/ }).getByRole('combobox')).toHaveValue(words('roster.field-department'))
})
