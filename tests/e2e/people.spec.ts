/** Somebody who runs the program, at work in the directory: adds people, writes down what they said, changes many at once, erases one. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { test, wordsOf } from './demo.ts'

const words = wordsOf('en')
const table = (page: Page): Locator => page.getByRole('grid', { name: words('people.everyone') })
const panel = (page: Page): Locator => page.getByRole('region', { name: words('people.person') })
const saidDone = (page: Page, said: string | RegExp): Promise<void> => expect(page.getByText(said).last()).toBeVisible()
const rowOf = (page: Page, name: string): Locator => table(page).getByRole('row', { name: new RegExp(name) })

async function showPeople(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/people'
  })
  await expect(page.getByRole('heading', { level: 1, name: words('nav.people'), exact: true })).toBeVisible()
}

/** By keyboard, as far as the form goes. */
async function addPerson(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n')
  const field = page.getByRole('textbox', { name: words('people.name'), exact: true })
  await expect(field).toBeFocused()
  await field.fill(name)
  await field.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2, name })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
}

/** Letters of the search; so many people are then left. */
async function find(page: Page, letters: string, people: number): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(letters)
  await expect(table(page).getByRole('row')).toHaveCount(people + 1)
}

test('somebody is added and found by a few letters, and their yes is written down and taken back, all by keyboard', async ({
  launch,
  demoIn,
}) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showPeople(page)
  await addPerson(page, 'Zelinda Quaranta')
  await find(page, 'zeli quar', 1)
  await expect(rowOf(page, 'Zelinda Quaranta')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByText(words('consent.since-not-asked'))).toBeVisible()

  await page.keyboard.press('c')
  const said = page.getByRole('dialog', { name: /Zelinda/ })
  await expect(said.getByRole('combobox', { name: words('consent.what') })).toHaveValue(words('consent.step-opted-in'))
  await said.getByRole('button', { name: /^Record it$/ }).press('Enter')
  await saidDone(page, /^Written down$/)
  await expect(panel(page).getByText(words('consent.state-opted-in')).first()).toBeVisible()
  await expect(rowOf(page, 'Zelinda Quaranta')).toContainText(words('consent.state-opted-in'))

  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Zelinda Quaranta')).toContainText(words('consent.state-not-asked'))
})

test('a share is noted for who takes part, and shows in their own view and in the list', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showPeople(page)
  await addPerson(page, 'Zelinda Quaranta')
  await find(page, 'zeli', 1)
  await rowOf(page, 'Zelinda Quaranta').click()
  await expect(panel(page).getByRole('button', { name: words('people.note-share') })).toBeHidden()
  await page.keyboard.press('c')
  await page.getByRole('button', { name: /^Record it$/ }).click()
  await expect(panel(page).getByText(words('people.no-figures'))).toBeVisible()
  await panel(page)
    .getByRole('button', { name: words('people.note-share') })
    .click()
  await page.getByRole('textbox', { name: words('people.share-clicks') }).fill('12')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('people.note-share') })
    .click()
  await saidDone(page, words('people.said-share-noted'))
  await expect(panel(page).getByText('12', { exact: true })).toBeVisible()
  await expect(rowOf(page, 'Zelinda Quaranta')).toContainText(words('people.today'))
})

test('people who are ticked are changed in one act, filtered, and the view of them is kept', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showPeople(page)
  for (const name of ['Zelinda Quaranta', 'Zeno Quarantotto']) await addPerson(page, name)
  await find(page, 'quarant', 2)
  for (const name of ['Zelinda Quaranta', 'Zeno Quarantotto']) {
    await rowOf(page, name).getByRole('checkbox').check()
  }
  await page.getByRole('button', { name: words('people.bulk-change-ask') }).click()
  await page.getByRole('combobox', { name: words('people.filter-departments') }).fill('Tide office')
  await page.getByRole('button', { name: 'Change 2 people', exact: true }).click()
  await saidDone(page, /^2 people changed$/)
  await page.getByRole('button', { name: words('people.untick') }).click()
  for (const name of ['Zelinda Quaranta', 'Zeno Quarantotto']) await expect(rowOf(page, name)).toContainText('Tide office')

  await page.getByRole('button', { name: words('people.clear-search') }).click()
  await find(page, 'tide', 2)
  await page.getByRole('button', { name: words('library.views') }).click()
  await page.getByRole('menuitem', { name: words('library.save-view') }).click()
  await page.getByRole('textbox', { name: words('library.view-name') }).fill('Tide office')
  await page.keyboard.press('Enter')
  await saidDone(page, words('library.said-view-saved'))
  await page.getByRole('button', { name: words('people.clear-search') }).click()
  await page.getByRole('button', { name: words('library.views') }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Tide office' }).click()
  await expect(table(page).getByRole('row')).toHaveCount(3)

  await page
    .getByRole('columnheader', { name: words('people.column-name') })
    .getByRole('button')
    .click()
  await expect(page.getByRole('columnheader', { name: words('people.column-name') })).toHaveAttribute('aria-sort', 'descending')
  await expect(table(page).getByRole('row').nth(1)).toContainText('Zeno')
})

test('before somebody is erased the dialog says what goes and what stays; afterwards nobody finds them', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showPeople(page)
  for (const name of ['Zelinda Quaranta', 'Zeno Quarantotto']) await addPerson(page, name)
  await find(page, 'quarant', 2)
  await rowOf(page, 'Zelinda Quaranta').click()
  await panel(page)
    .getByRole('button', { name: words('people.more') })
    .click()
  await page.getByRole('menuitem', { name: words('people.erase-ask') }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase Zelinda Quaranta for good' })
  await expect(dialog).toContainText(words('people.erase-stays'))
  await dialog.getByRole('button', { name: 'Erase Zelinda Quaranta', exact: true }).click()
  const after = page.getByRole('dialog', { name: '1 person erased' })
  await expect(after).toContainText(words('people.erased-text'))
  await after
    .getByRole('button', { name: words('common.close') })
    .last()
    .click()
  await expect(panel(page)).toBeHidden()
  await expect(rowOf(page, 'Zeno Quarantotto')).toBeVisible()
  await expect(rowOf(page, 'Zelinda Quaranta')).toBeHidden()
})

test('what people are told before they agree is written in the settings, and a version that was answered stays', async ({
  launch,
  demoIn,
}) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showPeople(page)
  await addPerson(page, 'Zelinda Quaranta')
  await page.evaluate(() => {
    location.hash = '/settings?section=consent'
  })
  const field = page.getByRole('textbox', { name: /^Consent text/ })
  await field.fill('Taking part is up to you.')
  await page.getByRole('button', { name: words('settings.consent-save') }).click()
  await saidDone(page, words('settings.consent-saved'))
  const versions = page.getByRole('list', { name: words('settings.consent-versions') })
  const before = await versions.getByRole('listitem').count()
  await showPeople(page)
  await find(page, 'zeli', 1)
  await rowOf(page, 'Zelinda Quaranta').click()
  await page.keyboard.press('c')
  await page.getByRole('button', { name: /^Record it$/ }).click()
  await saidDone(page, /^Written down$/)
  await page.evaluate(() => {
    location.hash = '/settings?section=consent'
  })
  await field.fill('Taking part is up to you, and to you alone.')
  await page.getByRole('button', { name: words('settings.consent-save') }).click()
  await expect(versions.getByRole('listitem')).toHaveCount(before + 1)
})
