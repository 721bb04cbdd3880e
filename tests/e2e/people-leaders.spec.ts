/** Who goes first: a colleague is nominated and made a leader, a pilot group is chosen and changed by hand, a remedy goes into the plan. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { call, expect, type LaunchOptions, listenToPort, type Running } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const seat = (page: Page, name: string): Locator => page.getByRole('main').getByRole('row').filter({ hasText: name })
const withName = (key: string, name: string): string => words(key).replace('{name}', name)

const company = [
  { name: 'Ada Rossi', department: 'Sales', place: 'Bari', seniority: 'director', locale: 'it', senior: true },
  { name: 'Bea Neri', department: 'Sales', place: 'Milano', seniority: 'staff', locale: 'it' },
  { name: 'Cai Rahman', department: 'Service', place: 'Shah Alam', seniority: 'manager', locale: 'ms' },
  { name: 'Dan Ferri', department: 'Service', place: 'Milano', seniority: 'staff', locale: 'en' },
  { name: 'Eva Greco', department: 'IT', place: 'Milano', seniority: 'staff', locale: 'it' },
  { name: 'Fay Conti', department: 'IT', place: 'Milano', seniority: 'staff', locale: 'it' },
]

test('a colleague is nominated with the four answers, and made a leader from the panel', async ({ launch, folder }) => {
  const { page } = await openCompany(launch, folder)
  await show(page, '/people/leaders')
  await expect(page.getByRole('heading', { name: words('leaders.empty-title') })).toBeVisible()
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: words('leaders.nominate') })
  await form.getByRole('combobox', { name: words('leaders.person') }).fill('Bea')
  await page.getByRole('option', { name: /Bea Neri/ }).click()
  await form
    .getByRole('group', { name: words('leaders.question-excited') })
    .getByRole('button', { name: words('leaders.score-2') })
    .click()
  await form.getByRole('button', { name: words('leaders.save-answer') }).click()
  await expect(page.getByText(withName('leaders.said-answer', 'Bea Neri'))).toBeVisible()

  await seat(page, 'Bea Neri').getByRole('link').click()
  const panel = page.getByRole('region', { name: words('leaders.panel') })
  await expect(panel.getByText('One colleague says so')).toBeVisible()
  await panel.getByRole('button', { name: words('leaders.name-leader') }).click()
  await expect(seat(page, 'Bea Neri').getByText(words('leaders.is-leader'))).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(seat(page, 'Bea Neri').getByText(words('leaders.is-leader'))).toHaveCount(0)
})

test('candidates are narrowed by words and by department, on the screen and in the file', async ({ launch, folder }) => {
  const { app, page, ids } = await openCompany(launch, folder)
  for (const name of ['Bea Neri', 'Eva Greco']) {
    const personId = ids[company.findIndex((each) => each.name === name)]
    expect(await call(page, 'leaders.answer', { personId, voice: 'self', answers: { excited: 2 } })).toMatchObject({ t: 'ok' })
  }
  await show(page, '/people/leaders')
  await expect(seat(page, 'Eva Greco')).toBeVisible()
  await page.getByRole('searchbox', { name: words('leaders.search') }).fill('bea')
  await expect(seat(page, 'Eva Greco')).toHaveCount(0)
  await expect(seat(page, 'Bea Neri')).toBeVisible()
  await page.getByRole('button', { name: words('plan.filter-clear') }).click()
  await page.getByRole('button', { name: words('people.filter'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'IT', exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(seat(page, 'Bea Neri')).toHaveCount(0)
  const file = join(folder, 'candidates.csv')
  await answerSaveDialog(app, file)
  await page.keyboard.press('Control+Shift+E')
  await expect.poll(() => readFileSync(file, { encoding: 'utf8', flag: 'a+' })).toContain('Eva Greco')
  expect(readFileSync(file, 'utf8')).not.toContain('Bea Neri')
})

test('the pilot group is proposed with reasons, a seat is swapped with what is lost in sight, and the group is set', async ({
  launch,
  folder,
}) => {
  const { page } = await openCompany(launch, folder)
  await show(page, '/people/leaders?view=pilot')
  await expect(seat(page, 'Cai Rahman')).toContainText('The only one in Shah Alam')
  await expect(page.getByText('4 people cover every group. No smaller group does.')).toBeVisible()

  await seat(page, 'Cai Rahman').getByRole('link').click()
  const panel = page.getByRole('region', { name: words('pilot.panel') })
  await expect(panel.getByText('Nobody in Shah Alam any more').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  const first = seat(page, 'Eva Greco').or(seat(page, 'Fay Conti'))
  const name = (await first.getByRole('link').textContent()) ?? ''
  const other = name === 'Eva Greco' ? 'Fay Conti' : 'Eva Greco'
  await first.getByRole('link').click()
  await expect(panel.getByText(words('pilot.nothing-lost')).first()).toBeVisible()
  await panel.getByRole('button', { name: withName('pilot.take', other) }).click()
  await expect(seat(page, other)).toBeVisible()
  await expect(seat(page, name)).toHaveCount(0)
  await page.getByRole('button', { name: words('pilot.set') }).click()
  await expect(page.getByText(words('pilot.current'))).toBeVisible()
  await expect(page.getByText('4 people are in the pilot group')).toBeVisible()
})

test('why a team does not share is said with numbers, and the remedy becomes a task of the plan', async ({ launch, folder }) => {
  const { page, ids } = await openCompany(launch, folder)
  await call(page, 'people.recordConsent', { personIds: ids, step: 'opted-in', way: 'paper' })
  await show(page, '/people/diagnosis')
  await expect(page.getByText('6 of the 6 invited have never attended a session.')).toBeVisible()
  const finding = page.getByRole('region', { name: words('diagnosis.everybody') })
  await finding
    .getByRole('button', { name: words('diagnosis.add') })
    .nth(2)
    .click()
  await finding.getByRole('link', { name: words('diagnosis.in-plan') }).click()
  await expect(page.getByText('Hold a training session for everybody').first()).toBeVisible()
})

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}

/** A workspace with a few people, added without the window. */
async function openCompany(launch: (options?: LaunchOptions) => Promise<Running>, folder: string) {
  const path = join(folder, 'voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  gsw('plan', 'new', path, '--template', 'first-60-days', '--start', '2027-01-11', '--country', 'IT')
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await listenToPort(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const ids: string[] = []
  for (const fields of company) {
    const added = await call(page, 'people.add', { fields })
    if (added.t === 'ok') ids.push((added.value as { readonly personId: string }).personId)
  }
  return { app, page, ids }
}
