/** A new program gets its first month of content: sources added on the train, posts approved, mended, scheduled, exported, tasks ready. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from './app.ts'
import { test, wordsOf } from './demo.ts'
import { answerSaveDialog, resizeWindow } from './desk.ts'
import { blogTitles, findTrainSite, malayTitles, portraitTitles, type TrainSite, tradeTitles } from './train-feeds.ts'

const words = wordsOf('en')
const main = (page: Page): Locator => page.getByRole('main')
const button = (page: Page, key: string): Locator => page.getByRole('button', { name: new RegExp(`^${words(key)}( [A-Z][0-9]?)?$`) })
const queue = (page: Page): Locator => page.getByRole('listbox', { name: words('library.queue') }).getByRole('option')
const openTitle = (page: Page): Locator => main(page).getByRole('heading', { level: 2 }).first()
const caption = (page: Page): Locator => page.getByRole('textbox', { name: /^Caption, / })
const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

test.describe('content', () => {
  let site: TrainSite
  test.beforeEach(async () => {
    site = await findTrainSite()
  })
  test.afterEach(() => site.close())

  test('comes in from the train, is approved, mended, scheduled by hand and by itself, exported, and makes tasks ready', async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000)
    const running = await launch({ settings: { locale: 'en', theme: 'light' } })
    const { page } = running
    await resizeWindow(running.app, 1440, 900)
    await makePlan(running, join(folder, 'Aurelia Voices.groundswell'))
    await addOnTheTrain(page, site)
    await arriveInTown(page, site)
    await review(page)
    await tellEmployees(page)
    const dragged = await schedule(page, await goWhereTheTaskPoints(page))
    await takeAlong(running, folder, dragged)
    await seeTasksReady(page)
  })
})

async function makePlan({ app, page }: Running, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await page.getByRole('textbox', { name: 'How many people does the company have?' }).fill('480')
  await page.getByRole('button', { name: words('first-run.create') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/This week|First 60 days/)
}

/** No server answers, and the computer knows it: three sources are followed all the same. */
async function addOnTheTrain(page: Page, { host }: TrainSite): Promise<void> {
  await page.context().setOffline(true)
  await page.getByRole('link', { name: words('nav.sources') }).click()
  // "Your company's blog": its site is enough.
  await page.getByRole('button', { name: words('sources.add-named').replace('{name}', 'Your company’s blog') }).click()
  await follow(page, host)
  for (const url of [`${host}/trade/atom`, `http://${host}/air.json`]) {
    await page.keyboard.press('n')
    await follow(page, url)
  }
  for (const name of [host, `${host}/trade/atom`, `${host}/air.json`]) {
    await expect(page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })).toContainText(
      words('sources.health-offline'),
    )
  }
}

async function follow(page: Page, url: string): Promise<void> {
  await page.getByRole('textbox', { name: words('sources.field-url') }).fill(url)
  await button(page, 'sources.follow-untried').click()
  await expect(page.getByRole('region', { name: words('sources.panel'), exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: words('sources.panel'), exact: true })).toHaveCount(0)
}

/** The network is back: nobody presses anything, and the posts are there, each story once. */
async function arriveInTown(page: Page, site: TrainSite): Promise<void> {
  await site.listen()
  await page.context().setOffline(false)
  await expect(row(page, 'Fluid Handling Weekly')).toContainText(words('sources.health-well'), { timeout: 20_000 })
  await expect(row(page, 'Berita Air')).toContainText(words('sources.health-well'), { timeout: 20_000 })
  await expect(row(page, 'Aurelia Pumps – News')).toContainText(words('sources.health-well'), { timeout: 20_000 })
}

const all = blogTitles.length + tradeTitles.length + malayTitles.length

/** The first is written for, mended by one press and approved, the second goes into the calendar at once, the rest by one key each. */
async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: words('nav.library') }).click()
  await left(page, all)
  await expect(queue(page).filter({ hasText: '127.0.0.1' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: words('library.item') })).toContainText('/posts/')
  await expect(main(page)).not.toContainText('utm_')
  await caption(page).fill('Nine minutes in the test bay, for every pump set: http://aureliapumps.example/tests')
  await expect(page.getByText('1 finding, 1 with a fix')).toBeVisible()
  await page
    .getByRole('region', { name: words('check.of-caption') })
    .getByRole('button', { name: words('check.replace') })
    .click()
  await expect(caption(page)).toHaveValue(/: https:\/\/aureliapumps\.example\/tests$/)
  await expect(page.getByText(words('check.clean-without-rules'))).toBeVisible()
  await openTitle(page).click()
  await page.keyboard.press('a')
  await left(page, all - 1)
  await page.keyboard.press('Shift+A')
  await expect(page.getByText(/^Approved, scheduled for /)).toBeVisible()
  for (let waiting = all - 2; waiting > 0; waiting -= 1) {
    await left(page, waiting)
    await page.keyboard.press('a')
  }
  await expect(page.getByRole('heading', { name: words('library.review-done') })).toBeVisible()
}

/** So many wait, and the first of them is in sight. */
async function left(page: Page, count: number): Promise<void> {
  const first = queue(page).first()
  await expect(first).toHaveAttribute('aria-setsize', String(count))
  await expect(async () => expect(await first.innerText()).toContain(await openTitle(page).innerText())).toPass()
}

/** Portraits on the blog are employees' stories: six items, one change. */
async function tellEmployees(page: Page): Promise<void> {
  const table = page.getByRole('grid', { name: words('library.items') })
  await page.getByRole('link', { name: words('library.tab-all'), exact: true }).click()
  await expect(table).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('a portrait from our plants')
  await expect(table).toHaveAttribute('aria-rowcount', String(portraitTitles.length + 1))
  await page.getByRole('checkbox', { name: words('library.tick-all') }).check()
  await page
    .getByRole('toolbar', { name: words('library.bulk') })
    .getByRole('button', { name: words('library.bulk-change-ask') })
    .click()
  const form = page.getByRole('dialog', { name: /^Change \d+ items$/ })
  await form.getByRole('combobox', { name: words('content.field-kind') }).click()
  await page.getByRole('option', { name: words('content.kind-employee') }).click()
  await form.getByRole('button', { name: /^Change \d+ items$/ }).click()
  await expect(page.getByText(/^6 items changed$/)).toBeVisible()
}

/** From the task that asks for two weeks of content to the calendar, on the day that it asks for; that day. */
async function goWhereTheTaskPoints(page: Page): Promise<string> {
  await openTask(page, 'Schedule two weeks of content')
  const condition = taskPanel(page)
    .getByRole('listitem')
    .filter({ hasText: words('condition.two-weeks-scheduled.title') })
  await condition.getByRole('button', { name: words('panel.go-to').replace('{screen}', words('nav.calendar')) }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  return page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('day') ?? '')
}

/** One by hand, one by keyboard on the same day, and the rest of four weeks by itself from there. */
async function schedule(page: Page, day: string): Promise<string> {
  const dragged = (await unscheduled(page).getAttribute('title')) ?? ''
  await drag(page, unscheduled(page), cellOf(page, day))
  const first = cellOf(page, day).getByRole('button', { name: new RegExp(`^${escaped(dragged)}`) })
  await expect(first).toBeVisible()

  await first.focus()
  await page.keyboard.press('s')
  const form = page.getByRole('dialog', { name: words('calendar.schedule-title') })
  await expect(form.getByRole('combobox', { name: words('calendar.field-item') })).toBeFocused()
  await page.keyboard.type('Penjimatan')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('combobox', { name: words('calendar.field-item') })).toHaveValue(/^Penjimatan/)
  await form.getByRole('textbox', { name: words('calendar.field-time') }).fill('16.10')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Scheduled for .*, 16:10/)).toBeVisible()

  await page.getByRole('button', { name: words('calendar.fill-weeks'), exact: true }).click()
  const proposals = main(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
  await expect(proposals.first()).toBeVisible()
  await page.getByRole('button', { name: `Schedule ${await proposals.count()} posts` }).click()
  await expect(page.getByText(/^\d+ posts scheduled/)).toBeVisible()
  return dragged
}

/** The month in sight as a calendar and as a table: the same posts in both. */
async function takeAlong(running: Running, folder: string, dragged: string): Promise<void> {
  const ics = (await exportAs(running, join(folder, 'content.ics'), 'ICS')).replaceAll('\r\n ', '')
  const csv = await exportAs(running, join(folder, 'content.csv'), 'CSV')
  const rows = csv.trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(2)
  expect(ics.match(/^BEGIN:VEVENT/gm)).toHaveLength(rows.length - 1)
  expect(csv).toContain(dragged.split(',')[0])
  expect(ics).toContain(dragged.split(',')[0])
  expect(rows.find((each) => each.includes('Penjimatan tenaga'))).toMatch(/16:10/)
  expect(ics).toMatch(/^SUMMARY:.*Penjimatan tenaga/m)
  expect(`${ics}${csv}`).not.toMatch(/undefined|null|\bNaN\b|utm_medium=feed/)
}

async function seeTasksReady(page: Page): Promise<void> {
  await openTask(page, 'Schedule two weeks of content')
  await expect(taskPanel(page)).toContainText(/\d+ posts in four weeks from .*, mixed as planned/)
  await expect(taskPanel(page)).toContainText(/Two weeks of content scheduled\d+ posts from /)
  await openTask(page, 'Choose content sources')
  await expect(taskPanel(page)).toContainText('3 sources bring posts, the company’s own and third-party ones')
}

async function openTask(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
  await expect(taskPanel(page).getByRole('heading', { level: 2, name: title })).toBeVisible()
}

const taskPanel = (page: Page): Locator => page.getByRole('region', { name: 'Task', exact: true })
/** The first of the items without a day. */
const unscheduled = (page: Page): Locator =>
  page
    .getByRole('group', { name: words('calendar.overview') })
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: words('calendar.unscheduled') }) })
    .getByRole('listitem')
    .first()
    .getByRole('button')

function cellOf(page: Page, day: string): Locator {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(day))
  const name = `${part({ weekday: 'long' })} ${part({ day: 'numeric' })} ${part({ month: 'long' })}`
  return page.getByRole('gridcell', { name: new RegExp(`^${name}\\b`) })
}

/** As a hand does it: in steps. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  await onto.scrollIntoViewIfNeeded()
  const [from, to] = [await middleOf(what), await middleOf(onto)]
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
  await expect.poll(() => existsSync(path) && readFileSync(path).byteLength > 0).toBe(true)
  return readFileSync(path, 'utf8')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
