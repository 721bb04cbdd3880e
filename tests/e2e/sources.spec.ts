/** A program manager follows feeds: tries one first, adds one on the train, sees why another fails, and takes the list along. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'
import { type FeedSite, startFeedSite } from './feed-server.ts'

const words = wordsOf('en')
const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })
const panel = (page: Page): Locator => page.getByRole('region', { name: words('sources.panel'), exact: true })
/** Some carry a key behind their words. */
const button = (page: Page, key: string): Locator => page.getByRole('button', { name: new RegExp(`^${words(key)}( [A-Z][0-9]?)?$`) })

test.describe('sources', () => {
  let site: FeedSite
  test.beforeEach(async () => {
    site = await startFeedSite()
  })
  test.afterEach(() => site.close())

  test('a feed is tried, followed, added offline, mended, taken off the list and back, and taken along in a file', async ({
    launch,
    folder,
  }) => {
    test.setTimeout(120_000)
    const path = join(folder, 'voices.groundswell')
    gsw('workspace', 'new', path, '--locale', 'en')
    const running = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
    const { page } = running
    await toSources(page)
    await expect(page.getByRole('heading', { name: words('sources.empty-title') })).toBeVisible()
    await tryAndFollow(page, site)
    await addOffline(page, site)
    await followBroken(page, site)
    await removeAndUndo(page)
    await takeAlong(running, join(folder, 'sources.opml'))
    await running.quit()

    const other = join(folder, 'other.groundswell')
    gsw('workspace', 'new', other, '--locale', 'en')
    await bringAlong(await launch({ settings: { locale: 'en', theme: 'light' }, args: [other] }), join(folder, 'sources.opml'))
  })

  test('fetching all of them shows how far it is, and can be stopped', async ({ launch, folder }) => {
    const path = join(folder, 'voices.groundswell')
    gsw('workspace', 'new', path, '--locale', 'en')
    const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
    await toSources(page)
    await tryAndFollow(page, site)
    site.hold()
    await page.keyboard.press('F5')
    await expect(row(page, 'Aurelia Journal')).toContainText(words('sources.health-syncing'))
    const progress = words('sources.fetching').replace('{done}', '0').replace('{all}', '1')
    await expect(page.getByRole('img', { name: progress })).toBeVisible()
    await button(page, 'common.cancel').click()
    await expect(row(page, 'Aurelia Journal')).toContainText(words('sources.health-well'))
    await expect(button(page, 'sources.fetch-all')).toBeVisible()
  })
})

async function toSources(page: Page): Promise<void> {
  await page.getByRole('link', { name: words('nav.sources') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('nav.sources') })).toBeVisible()
}

/** The page names the feed; words say what it would keep before anything is followed. */
async function tryAndFollow(page: Page, { host }: FeedSite): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words('sources.field-url') }).fill(host)
  await page.keyboard.press('Enter')
  const trial = page.getByRole('region', { name: words('sources.trial') })
  await expect(trial.getByRole('heading', { name: 'Aurelia Journal' })).toBeVisible()
  await expect(trial.getByText('How we test every pump set')).toBeVisible()
  await expect(trial.getByText(`${host}/weekly.json`)).toBeVisible()
  await page.getByLabel(words('sources.field-drop')).and(page.locator('input:visible')).fill('sponsored')
  await expect(trial.getByText(words('sources.item-dropped'))).toHaveCount(1)
  await expect(trial.getByRole('listitem').filter({ hasText: words('sources.item-dropped') })).toContainText('the show of the year')
  await page.keyboard.press('Enter')
  await button(page, 'sources.follow').click()
  await expect(row(page, 'Aurelia Journal')).toContainText(words('sources.health-well'))
  await expect(row(page, 'Aurelia Journal').getByRole('cell').nth(3)).toHaveText('2')
  await expect(panel(page).getByRole('heading', { level: 2, name: 'Aurelia Journal' })).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
}

/** Without a network it waits, and comes by itself when there is one. */
async function addOffline(page: Page, { host }: FeedSite): Promise<void> {
  await expect(page.getByText(words('nav.saved'), { exact: true })).toBeVisible()
  await page.context().setOffline(true)
  await expect(page.getByText(words('nav.offline'), { exact: true })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words('sources.field-url') }).fill(`${host}/weekly.json`)
  await page.getByRole('textbox', { name: words('sources.field-name') }).fill('Weekly')
  await button(page, 'sources.follow-untried').click()
  await page.keyboard.press('s')
  await expect(row(page, 'Weekly')).toContainText(words('sources.health-offline'))
  await page.context().setOffline(false)
  await expect(row(page, 'Weekly')).toContainText(words('sources.health-well'), { timeout: 20_000 })
  await expect(row(page, 'Weekly').getByRole('cell').nth(3)).toHaveText('2')
}

/** It says what is wrong and what to do, and works once that is done. */
async function followBroken(page: Page, site: FeedSite): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words('sources.field-url') }).fill(`${site.host}/broken.xml`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: `“${site.host}” has no feed at this address` })).toBeVisible()
  await page.getByRole('textbox', { name: words('sources.field-name') }).fill('Careers')
  await button(page, 'sources.follow-untried').click()
  await expect(row(page, 'Careers')).toContainText(words('sources.health-failing'))
  await expect(panel(page).getByText(/has no feed at this address/)).toBeVisible()
  site.mend()
  await page.keyboard.press('s')
  await expect(row(page, 'Careers')).toContainText(words('sources.health-well'))
  await expect(panel(page).getByText(/has no feed at this address/)).toHaveCount(0)
}

/** By keys alone. */
async function removeAndUndo(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(page.getByRole('link', { name: 'Aurelia Journal' })).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Careers' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(row(page, 'Careers')).toHaveCount(0)
  // The next line has the focus: keys go on from there.
  await expect(page.getByRole('link', { name: 'Weekly' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Careers')).toBeVisible()
}

async function chooseInMenu(page: Page, key: string): Promise<void> {
  await button(page, 'sources.menu').click()
  await page.getByRole('menuitem', { name: words(key) }).click()
}

async function takeAlong({ app, page }: Running, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await chooseInMenu(page, 'command.export-opml')
  await expect(page.getByText(words('sources.said-exported').replace('{path}', path))).toBeVisible()
  const opml = await readFile(path, 'utf8')
  for (const address of ['/journal.xml', '/weekly.json', '/broken.xml']) expect(opml).toContain(address)
}

async function bringAlong({ app, page }: Running, path: string): Promise<void> {
  await toSources(page)
  await answerOpenDialog(app, path)
  await chooseInMenu(page, 'command.import-opml')
  await expect(page.getByText('3 sources added')).toBeVisible()
  for (const name of ['Aurelia Journal', 'Weekly', 'Careers']) await expect(row(page, name)).toContainText(words('sources.health-well'))
  await chooseInMenu(page, 'command.import-opml')
  await expect(page.getByText('No source added, 3 were there already')).toBeVisible()
}
