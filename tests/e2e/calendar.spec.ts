/** A month of content is scheduled: by hand, by keyboard, all at once, taken back, and carried into other calendars. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from './app.ts'
import { test, wordsOf } from './demo.ts'
import { answerSaveDialog, settled } from './desk.ts'

const words = wordsOf('en')
const button = (page: Page, key: string) => page.getByRole('button', { name: words(key), exact: true })
/** "Friday 26 February": its cell in the month. */
const cellOf = (page: Page, day: string) => page.getByRole('gridcell', { name: new RegExp(`^${day}\\b`) })
const postIn = (page: Page, day: string, title: string) => cellOf(page, day).getByRole('button', { name: new RegExp(`^${title}`) })
const overview = (page: Page) => page.getByRole('group', { name: words('calendar.overview') })
/** The first of the items without a day. */
const firstItem = (page: Page) =>
  overview(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: words('calendar.unscheduled') }) })
    .getByRole('listitem')
    .first()
    .getByRole('button')

test('an item is dragged onto an empty day, moved to another one, and both are taken back', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  const title = (await firstItem(page).getAttribute('title')) ?? ''
  await drag(page, firstItem(page), cellOf(page, 'Friday 26 February'))
  await expect(postIn(page, 'Friday 26 February', title)).toBeVisible()
  await expect(page.getByText(/^Scheduled for Fri 26 Feb/)).toBeVisible()
  await expect(firstItem(page)).not.toHaveAttribute('title', title)

  await drag(page, postIn(page, 'Friday 26 February', title), cellOf(page, 'Thursday 11 February'))
  await expect(postIn(page, 'Thursday 11 February', title)).toBeVisible()
  await expect(page.getByText('Moved to Thu 11 Feb')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(postIn(page, 'Friday 26 February', title)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(postIn(page, 'Friday 26 February', title)).toHaveCount(0)
  await expect(firstItem(page)).toHaveAttribute('title', title)
})

test('two items that are dragged onto one day go out one after the other', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  const onTheDay = cellOf(page, 'Friday 26 February').locator('[data-stop^="slot:"]')
  for (const count of [1, 2]) {
    await drag(page, firstItem(page), cellOf(page, 'Friday 26 February'))
    await expect(onTheDay).toHaveCount(count)
  }
  const names = await onTheDay.evaluateAll((posts) => posts.map((post) => post.getAttribute('aria-label') ?? ''))
  expect(names.map((name) => /\d\d:\d\d/.exec(name)?.[0])).toEqual(['09:00', '09:45'])
})

test('what a drag lets go outside of every day, or on Escape, stays where it was', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  const post = postIn(page, 'Thursday 11 February', 'Open day, Bari')
  await drag(page, post, overview(page))
  await expect(post).toBeVisible()
  const from = await middleOf(post)
  const to = await middleOf(cellOf(page, 'Friday 26 February'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(post).toBeVisible()
  await expect(postIn(page, 'Friday 26 February', 'Open day, Bari')).toHaveCount(0)
})

test('somebody without a mouse schedules, moves, opens and unschedules a post', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  await postIn(page, 'Friday 12 February', 'Motor rules').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(postIn(page, 'Thursday 11 February', 'Open day, Bari')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(postIn(page, 'Thursday 18 February', '14 open positions')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(postIn(page, 'Thursday 11 February', '14 open positions')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(postIn(page, 'Thursday 18 February', '14 open positions')).toBeFocused()

  await page.keyboard.press('Home')
  await expect(cellOf(page, 'Monday 15 February')).toBeFocused()
  await page.keyboard.press('s')
  const form = page.getByRole('dialog', { name: words('calendar.schedule-title') })
  await expect(form.getByRole('combobox', { name: words('calendar.field-item') })).toBeFocused()
  await page.keyboard.type('Two brothers')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('textbox', { name: words('calendar.field-day') })).toHaveValue(/^Mon 15 Feb/)
  await form.getByRole('textbox', { name: words('calendar.field-time') }).fill('7.45')
  await expect(form.getByText(/between 07:45 and 08:30/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  const made = postIn(page, 'Monday 15 February', 'Two brothers')
  await expect(made).toHaveAccessibleName(/07:45/)

  await made.focus()
  await page.keyboard.press('m')
  const move = page.getByRole('dialog', { name: words('calendar.move-title') })
  await move.getByRole('textbox', { name: words('calendar.field-day') }).fill('17/2/2027')
  await page.keyboard.press('Tab')
  await move.getByRole('button', { name: words('calendar.move'), exact: true }).press('Enter')
  const moved = postIn(page, 'Wednesday 17 February', 'Two brothers')
  await expect(moved).toBeVisible()

  await moved.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^Two brothers/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(moved).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(moved).toHaveCount(0)
  await expect(cellOf(page, 'Wednesday 17 February').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 1, name: 'March 2027' })).toBeVisible()
})

test('four weeks are filled with what was proposed, without what was unticked, as one act', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  await button(page, 'calendar.fill-weeks').click()
  const proposals = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
  await expect(proposals.first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: words('calendar.fill-start') })).toHaveValue(/^Thu 25 Feb/)
  await expect(page.getByText(words('calendar.fill-start-roll-out'))).toBeVisible()
  const all = await proposals.count()
  expect(all).toBeGreaterThan(4)
  const left = (await proposals.first().getByRole('paragraph').first().textContent()) ?? ''
  const taken = (await proposals.last().getByRole('paragraph').first().textContent()) ?? ''
  const calls = page.getByRole('group', { name: words('calendar.mix-after') }).getByText(/^Calls to action/)
  await expect(calls).toBeVisible()
  await proposals.first().getByRole('checkbox').uncheck()
  await expect(calls).toBeVisible()
  await page.getByRole('button', { name: `Schedule ${all - 1} posts` }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByText(new RegExp(`^${all - 1} posts scheduled`))).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/calendar?view=list&day=2027-03-01'
  })
  const listed = (title: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${escaped(title)},.*LinkedIn`) })
  await expect(listed(taken)).toHaveCount(1)
  await expect(listed(left)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(listed(taken)).toHaveCount(0)
})

test('four weeks are filled from another day, and the screen says what the plan counts', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  await button(page, 'calendar.fill-weeks').click()
  const start = page.getByRole('textbox', { name: words('calendar.fill-start') })
  await expect(start).toHaveValue(/^Thu 25 Feb/)
  await start.fill('3/3/2027')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^After the roll-out on Thu 25 Feb/)).toBeVisible()
  await expect(page.getByText('3 – 30 Mar')).toBeVisible()
  await start.fill('12/2/2027')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/^Before the roll-out on Thu 25 Feb/)).toBeVisible()
})

test('a recurring slot waits in its days until an item takes the place', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  await button(page, 'calendar.recurring').click()
  await button(page, 'calendar.add-recurring').click()
  const form = page.getByRole('form', { name: words('calendar.add-recurring') })
  await form.getByRole('checkbox', { name: 'Thu' }).uncheck()
  await form.getByRole('textbox', { name: words('calendar.field-time') }).fill('16')
  await form.getByRole('button', { name: words('calendar.keep-recurring'), exact: true }).click()
  const place = cellOf(page, 'Tuesday 23 February').getByRole('button', { name: /^Waiting place on Tuesday 23 February, 16:00/ })
  await expect(place).toBeVisible()
  await page
    .getByRole('region')
    .getByRole('button', { name: words('common.close'), exact: true })
    .click()
  const title = (await firstItem(page).getAttribute('title')) ?? ''
  await drag(page, firstItem(page), place)
  await expect(postIn(page, 'Tuesday 23 February', title)).toHaveAccessibleName(/16:00/)
  await expect(place).toHaveCount(0)
})

test('the month is carried into another calendar, a table and onto paper', async ({ launch, demoIn, folder }) => {
  const running = await openCalendar(launch, demoIn('en').path)
  const ics = await exportAs(running, join(folder, 'february.ics'), 'ICS')
  expect(ics.match(/^BEGIN:VEVENT/gm)).toHaveLength(22)
  expect(ics).toContain('Open day\\, Bari')
  const csv = await exportAs(running, join(folder, 'february.csv'), 'CSV')
  expect(csv.trim().split('\r\n')).toHaveLength(23)
  expect(csv).toContain('"Open day, Bari"')
  expect(await exportAs(running, join(folder, 'february.pdf'), 'PDF')).toMatch(/^%PDF-/)
})

test('in the rows of the week a post is dragged from everybody to one team, and to another network', async ({ launch, demoIn }) => {
  const { page } = await openCalendar(launch, demoIn('en').path)
  await page.evaluate(() => {
    location.hash = '/calendar?view=week&day=2027-02-16&rows=team'
  })
  const rowOf = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  const team = await page.getByRole('rowheader').nth(1).innerText()
  const post = (row: Locator) => row.getByRole('button', { name: /^Meet your invite/ })
  await drag(page, post(rowOf(words('content.everybody'))), rowOf(team).getByRole('gridcell').nth(2))
  await expect(post(rowOf(team))).toHaveAccessibleName(/Wed 17 Feb/)
  await expect(page.getByText('Moved to Wed 17 Feb')).toBeVisible()

  await page.evaluate(() => {
    location.hash = '/calendar?view=week&day=2027-02-16&rows=network'
  })
  await drag(page, post(rowOf('LinkedIn')), rowOf('Facebook').getByRole('gridcell').nth(3))
  await expect(post(rowOf('Facebook'))).toHaveAccessibleName(/Facebook, Thu 18 Feb/)
})

async function openCalendar(launch: (options: { settings: object; args: string[] }) => Promise<Running>, path: string): Promise<Running> {
  const running = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  const { page } = running
  await page.getByRole('link', { name: words('nav.calendar') }).click()
  await expect(page.getByRole('grid', { name: 'February 2027' })).toBeVisible()
  await expect(firstItem(page)).toBeVisible()
  await settled(page)
  return running
}

/** As a hand does it: in steps. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const from = await middleOf(what)
  const to = await middleOf(onto)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox()
  if (box === null) throw new Error('It is not shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function exportAs({ app, page }: Running, path: string, format: string): Promise<string> {
  await answerSaveDialog(app, path)
  await page.keyboard.press('Control+Shift+e')
  await page
    .getByRole('dialog', { name: words('calendar.export') })
    .getByRole('button', { name: format })
    .click()
  await expect.poll(() => existsSync(path) && readFileSync(path).byteLength > 0, { timeout: 30_000 }).toBe(true)
  return readFileSync(path, 'utf8')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
