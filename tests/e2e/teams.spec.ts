/** Somebody who runs the program sorts the company into teams: one that is suggested, one by a rule seen before it is saved, exceptions by hand. */
import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { test, wordsOf } from './demo.ts'

const words = wordsOf('en')
const panel = (page: Page) => page.getByRole('region', { name: words('teams.panel') })
const tree = (page: Page) => page.getByRole('table', { name: words('people.tab-teams') })
const rowOf = (page: Page, name: string) => tree(page).getByRole('row', { name: new RegExp(`^${name}`) })

async function showTeams(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/people/teams'
  })
  await expect(tree(page)).toBeVisible()
}

test('a team is made by a rule whose people are counted before it is saved, and one undo takes it away', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showTeams(page)
  await page.keyboard.press('n')
  const name = panel(page).getByRole('textbox', { name: words('teams.name'), exact: true })
  await expect(name).toBeFocused()
  await name.fill('Bari crew')
  await expect(panel(page).getByRole('status')).toContainText('480 people')
  await panel(page).getByRole('button', { name: 'Bari', exact: true }).press('Space')
  await expect(panel(page).getByRole('status')).toContainText('62 people')
  await panel(page).getByRole('button', { name: 'Sales', exact: true }).press('Space')
  await expect(panel(page).getByText('department is Sales, place is Bari')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Sales', exact: true }).press('Space')
  await name.press('Enter')
  await expect(rowOf(page, 'Bari crew')).toContainText('62')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Bari crew')).toHaveCount(0)
})

test('a suggested team is there with one press, and what is changed in its form is kept until it is saved', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showTeams(page)
  await page.getByRole('button', { name: 'Add the team Brescia', exact: true }).click()
  await expect(rowOf(page, 'Brescia')).toContainText('118')
  await panel(page).getByRole('button', { name: 'Bari', exact: true }).click()
  await expect(panel(page).getByRole('status')).toContainText('180 people')
  await rowOf(page, 'Engineering').getByRole('link').click()
  await expect(panel(page).getByRole('textbox', { name: words('teams.name'), exact: true })).toHaveValue('Engineering')
  await expect(rowOf(page, 'Brescia')).toContainText(words('teams.unsaved'))
  await rowOf(page, 'Brescia').getByRole('link').click()
  await panel(page)
    .getByRole('button', { name: words('teams.save'), exact: true })
    .click()
  await expect(rowOf(page, 'Brescia')).toContainText('180')
})

test('somebody put in by hand stays listed as an exception until the rule decides again', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await showTeams(page)
  await rowOf(page, 'Sales Asia').getByRole('link').click()
  await panel(page)
    .getByRole('combobox', { name: words('teams.by-hand-who') })
    .or(panel(page).getByLabel(words('teams.by-hand-who')))
    .first()
    .fill('alessandra bianchi')
  await page.getByRole('option', { name: /Alessandra Bianchi/ }).click()
  await page.keyboard.press('Escape')
  await panel(page)
    .getByRole('button', { name: words('teams.put-in'), exact: true })
    .click()
  await expect(rowOf(page, 'Sales Asia')).toContainText('19')
  await panel(page).getByRole('button', { name: 'Leave Alessandra Bianchi to the rule', exact: true }).click()
  await expect(rowOf(page, 'Sales Asia')).toContainText('18')
})
