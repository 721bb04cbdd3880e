/** Somebody who runs the program invites the company: a wave planned, its drafts made, sent, answered; a poster on one sheet. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { rosterOf } from '../slices/rosters.ts'
import { expect } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('en')

async function show(page: Page, hash: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

/** By the form of the directory. */
async function addPerson(page: Page, name: string): Promise<void> {
  await show(page, '/people?new=')
  const field = page.getByRole('textbox', { name: words('people.name'), exact: true })
  await field.fill(name)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

test('a wave is planned, made ready as letters and drafts, and sent; who says yes is counted', async ({ launch, demoIn }, info) => {
  const { page, app } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await addPerson(page, 'Zelinda Quaranta')
  await show(page, '/people/invitations?new=&audience=text%3DZelinda')
  const panel = page
    .getByRole('complementary')
    .or(page.getByRole('region', { name: words('outreach.panel') }))
    .last()
  await panel.getByRole('textbox', { name: words('outreach.field-name') }).fill('Just Zelinda')
  await expect(panel.getByText('1 person gets it')).toBeVisible()
  await panel.getByRole('button', { name: words('outreach.add-wave') }).click()
  await expect(page.getByRole('link', { name: 'Just Zelinda' })).toBeVisible()

  const folder = info.outputPath('outbox')
  mkdirSync(folder)
  await answerOpenDialog(app, folder)
  await panel.getByRole('button', { name: words('outreach.prepare') }).click()
  await expect(page.getByText('1 message is ready, 1 to hand over')).toBeVisible()
  const [wave = ''] = readdirSync(folder)
  expect(readdirSync(join(folder, wave)).sort()).toEqual(['README.txt', 'hand over', 'send list.csv'])

  await panel.getByRole('button', { name: words('outreach.mark-sent') }).click()
  await expect(page.getByText('1 message is sent', { exact: true })).toBeVisible()
  await panel.getByRole('checkbox', { name: /Zelinda/ }).check()
  await panel.getByRole('button', { name: words('outreach.record-joined') }).click()
  await expect(page.getByRole('row', { name: /Just Zelinda/ })).toContainText('1 joined')
})

test('a poster is one sheet, and a text changed for this program can be taken back', async ({ launch, demoIn }, info) => {
  const { page, app } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, '/people/invitations?new=')
  const panel = page
    .getByRole('complementary')
    .or(page.getByRole('region', { name: words('outreach.panel') }))
    .last()
  await panel.getByRole('combobox', { name: words('outreach.field-channel') }).click()
  await page.getByRole('option', { name: words('outreach.channel-poster') }).click()
  await panel.getByRole('button', { name: words('outreach.add-wave') }).click()
  const path = info.outputPath('poster.pdf')
  await answerSaveDialog(app, path)
  await panel.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText(words('outreach.said-poster'))).toBeVisible()
  const pdf = readFileSync(path, 'latin1')
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/MediaBox \[0 0 59\d/)
  const large = info.outputPath('poster-a3.pdf')
  await answerSaveDialog(app, large)
  await panel.getByRole('button', { name: 'A3', exact: true }).click()
  await panel.getByRole('button', { name: 'English' }).click()
  await expect.poll(() => readFileSync(large, { encoding: 'latin1', flag: 'a+' })).toMatch(/\/MediaBox \[0 0 84\d/)

  await show(page, '/people/invitations?view=texts')
  await page.getByRole('textbox', { name: words('outreach.text-subject') }).fill('Come along, {first-name}')
  await expect(page.getByRole('heading', { name: 'Come along, Luca' })).toBeVisible()
  await page.getByRole('button', { name: words('outreach.text-save') }).click()
  await expect(page.getByText(words('outreach.text-own'))).toBeVisible()
  await page.getByRole('button', { name: words('outreach.text-reset') }).click()
  await expect(page.getByText(words('outreach.text-app'))).toBeVisible()
})

test('messages that would name a program without a name are not begun, and the way to name it is beside them', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'Nameless.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await addPerson(page, 'Zelinda Quaranta')
  await show(page, '/people/invitations?new=')
  const panel = page.getByRole('region', { name: words('outreach.panel') })
  await expect(panel.getByText('1 person gets it')).toBeVisible()
  await panel.getByRole('button', { name: words('outreach.add-wave') }).click()
  const prepare = panel.getByRole('button', { name: words('outreach.prepare') })
  await expect(panel.getByText(words('outreach.gaps-program'))).toBeVisible()
  await expect(prepare).toBeDisabled()
  await panel.getByRole('button', { name: words('outreach.gaps-mend-program') }).click()
  const name = page.getByRole('textbox', { name: words('settings.program-name') })
  await name.fill('Aurelia Voices')
  await name.press('Enter')
  await page.goBack()
  await expect(prepare).toBeEnabled()
})

test('everybody a large wave is for can be reached in its panel, and is in its file', async ({ launch, folder }) => {
  const path = join(folder, 'Large.groundswell')
  const roster = join(folder, 'people.csv')
  writeFileSync(roster, rosterOf(700))
  gsw('import', 'people', path, roster)
  const { page, app } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await show(page, '/people/invitations?new=')
  const panel = page.getByRole('region', { name: words('outreach.panel') })
  await expect(panel.getByText('700 people get it')).toBeVisible()
  await panel.getByRole('button', { name: words('outreach.add-wave') }).click()
  const recipients = panel.getByRole('group', { name: words('outreach.step-people') })
  await expect(recipients.getByRole('listitem').first()).toContainText('Given1 Family1')
  await recipients.evaluate((list) => list.scrollTo({ top: list.scrollHeight }))
  const last = recipients.getByRole('listitem').filter({ hasText: 'Given99 Family99' })
  await last.getByRole('checkbox').check()
  await expect(panel.getByRole('button', { name: words('outreach.record-joined') })).toBeVisible()
  const file = join(folder, 'recipients.csv')
  await answerSaveDialog(app, file)
  await panel.getByRole('button', { name: words('outreach.menu') }).click()
  await page.getByRole('menuitem', { name: words('outreach.export-recipients') }).click()
  await expect.poll(() => readFileSync(file, { encoding: 'utf8', flag: 'a+' }).trim().split('\n').length).toBe(701)
  const book = join(folder, 'recipients.xlsx')
  await answerSaveDialog(app, book)
  await panel.getByRole('button', { name: words('outreach.menu') }).click()
  await page.getByRole('menuitem', { name: words('outreach.export-recipients') }).click()
  await expect.poll(() => readFileSync(book, { encoding: 'latin1', flag: 'a+' }).slice(0, 2)).toBe('PK')
})
