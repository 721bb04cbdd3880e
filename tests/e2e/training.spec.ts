/** Training by keys: a session is planned, people are put on its list, ticked at the door, and its invitation saved. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const panel = (page: Page): Locator => page.getByRole('region', { name: words('training.panel'), exact: true })
const person = (page: Page, name: string): Locator => panel(page).getByRole('listitem').filter({ hasText: name })

test('a session is planned, its list filled and ticked at the door, and its invitation saved', async ({ launch, folder }) => {
  const path = join(folder, 'voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  for (const name of ['Anna Esposito', 'Luca Montanari', 'Siti Hajar']) await addPerson(page, name)
  await goTo(page, '/people/training')
  await expect(page.getByRole('heading', { name: words('training.empty-title') })).toBeVisible()
  await page.getByRole('button', { name: words('training.plan-topic').replace('{topic}', words('training.topic-tone-of-voice')) }).click()
  const form = page.getByRole('dialog', { name: words('command.new-session') })
  await form.getByRole('textbox', { name: words('training.field-seats') }).fill('2')
  await form.getByRole('button', { name: words('training.add') }).click()
  await expect(panel(page).getByText(words('training.warn-no-link'))).toBeVisible()

  await page.keyboard.press('a')
  const adding = page.getByRole('dialog', { name: words('training.add-people') })
  await adding.getByRole('button', { name: words('training.add-by-filter') }).click()
  const chips = adding.getByRole('button', { name: new RegExp(words('people.filter-remove').split('{')[0] ?? '') })
  for (let left = await chips.count(); left > 0; left -= 1) {
    await chips.first().click()
    await expect(chips).toHaveCount(left - 1)
  }
  await adding.getByRole('button', { name: words('training.put') }).click()
  await expect(panel(page).getByText('3 people')).toBeVisible()

  const search = panel(page).getByRole('textbox', { name: words('training.tick') })
  await search.fill('sit')
  await page.keyboard.press('Enter')
  await expect(person(page, 'Siti Hajar').getByRole('checkbox')).toBeChecked()
  await expect(search).toHaveValue('')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  await expect(person(page, 'Anna Esposito').getByText(words('training.state-booked'))).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('b')
  await expect(panel(page).getByText(/2 seats, none is free/)).toBeVisible()
  await page.keyboard.press('d')
  await expect(person(page, 'Luca Montanari').getByText(words('training.state-declined'))).toBeVisible()

  const file = join(folder, 'session.ics')
  await answerSaveDialog(app, file)
  await panel(page)
    .getByRole('button', { name: words('training.ics') })
    .click()
  await expect(page.getByText(file)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain('SUMMARY:Tone of voice')
})

async function goTo(page: Page, to: string): Promise<void> {
  await page.evaluate((address) => {
    location.hash = address
  }, to)
}

async function addPerson(page: Page, name: string): Promise<void> {
  await goTo(page, '/people?new=')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
}
