/** Figures from the first file to the printed page: three exports come in, and every number that follows from them can be opened, narrowed and handed on. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { Locator, Page } from '@playwright/test'
import { expect, type Running } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const colleague = 'Chiara Fontana'

const xPosts = [
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks',
  '1879000000000000001,"Mon, Feb 1, 2027",Pumps that last,https://x.com/chiara/status/1879000000000000001,1000,40,60,0,0,1,3,5,2,1,70,0,0',
  '1879000000000000002,"Wed, Feb 3, 2027",Seven noises,https://x.com/chiara/status/1879000000000000002,500,10,20,0,0,0,1,1,0,0,30,0,0',
].join('\n')

const facebookPosts = [
  'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Other Clicks,Link Clicks',
  '122100000000001,100200300,Chiara,Open day,Come and see,0,02/02/2027 09:15,https://www.facebook.com/122100000000001,Photos,,Lifetime,800,700,30,25,3,2,60,10,44',
].join('\n')

/** The company's own page: counted, and kept apart from what colleagues share. */
function linkedinPage(): Uint8Array {
  const headers = [
    'Post title',
    'Post link',
    'Post type',
    'Created date',
    'Audience',
    'Impressions',
    'Clicks',
    'Click through rate (CTR)',
    'Likes',
    'Comments',
    'Reposts',
    'Follows',
    'Engagement rate',
  ]
  const row = [
    'We are hiring',
    'https://www.linkedin.com/feed/update/urn:li:activity:7152970000000001001',
    'Organic',
    '02/04/2027',
    'All followers',
    9000,
    900,
    0.1,
    80,
    9,
    7,
    3,
    0.1,
  ]
  const sheet = utils.aoa_to_sheet([['Aggregated engagement metrics for your organic posts. Data is in UTC.'], headers, row])
  return write({ SheetNames: ['All posts'], Sheets: { 'All posts': sheet } }, { type: 'buffer', bookType: 'biff8' })
}

interface File {
  readonly path: string
  /** Null: the company's own account. */
  readonly person: string | null
}

/** As somebody does it: choose, say whose it is, look what it would bring, bring it in. */
async function bringIn({ app, page }: Running, { path, person }: File): Promise<void> {
  await answerOpenDialog(app, path)
  await page
    .getByRole('button', { name: words('analytics.import'), exact: true })
    .first()
    .click()
  await expect(page.getByText(path.split(/[\\/]/).at(-1) ?? '', { exact: true })).toBeVisible()
  await page
    .getByRole('button', { name: words(person === null ? 'figure-files.whose-company' : 'figure-files.whose-person'), exact: true })
    .click()
  if (person !== null) {
    await page.getByRole('combobox', { name: words('figure-files.person') }).fill(person)
    await page.getByRole('option', { name: person }).click()
    await page.getByRole('checkbox', { name: words('figure-files.only-known') }).uncheck()
  }
  await page.getByRole('button', { name: words('figure-files.check'), exact: true }).click()
  await page.getByRole('button', { name: /^Bring in / }).click()
  await expect(page.getByRole('rowheader', { name: path.split(/[\\/]/).at(-1) ?? '', exact: true })).toBeVisible()
  await go(page, '/analytics')
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
}

/** One of the five at the top. */
const figureOf = (page: Page, name: string): Locator => page.locator(`[data-kpi="${name}"]`)
const card = (page: Page, name: string): Locator => page.getByRole('region', { name: words(name), exact: true })

test('somebody brings three exports in, opens what they come to, narrows it, drills into it, and hands it on', async ({
  launch,
  demoIn,
  folder,
}) => {
  test.setTimeout(180_000)
  const demo = demoIn('en')
  const running = await launch({ settings: { locale: 'en', lastRoute: '/analytics' }, args: [demo.path] })
  const { app, page } = running
  await expect(page.getByRole('heading', { level: 1, name: words('nav.analytics') })).toBeVisible()
  const [x, facebook, linkedin] = ['account_analytics_content.csv', 'facebook.csv', 'linkedin-page.xls'].map((name) => join(folder, name))
  if (x === undefined || facebook === undefined || linkedin === undefined) throw new Error('three files')
  writeFileSync(x, xPosts)
  writeFileSync(facebook, facebookPosts)
  writeFileSync(linkedin, linkedinPage())
  // Downloaded the day before, in the story of the demo.
  const yesterday = new Date('2027-02-09T18:00:00Z')
  for (const path of [x, facebook, linkedin]) utimesSync(path, yesterday, yesterday)

  await expect(page.getByText(/^No export from LinkedIn yet/)).toBeVisible()
  await bringIn(running, { path: x, person: colleague })
  await bringIn(running, { path: facebook, person: colleague })
  await bringIn(running, { path: linkedin, person: null })
  await expect(page.getByText(/^No export from LinkedIn yet/)).toBeHidden()

  // Any of the figures can take a place at the top, and opens into its formula.
  await figureOf(page, 'adoption-rate').getByRole('button').first().click()
  await page.getByRole('menuitemcheckbox', { name: words('kpi.name-engagement'), exact: true }).click()
  await figureOf(page, 'engagement').getByRole('button').nth(1).click()
  const definition = page.getByRole('dialog', { name: 'What “Engagement” means' })
  await expect(definition).toContainText(words('kpi.counted-engagement'))
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()

  // A row narrows the whole page; Escape widens it again.
  const clicks = figureOf(page, 'clicks')
  const all = (await clicks.getByRole('paragraph').first().textContent()) ?? ''
  await card(page, 'analytics.networks').getByRole('button', { name: 'X', exact: true }).click()
  await expect(page.getByRole('list', { name: words('analytics.narrowed') }).getByText('X', { exact: true })).toBeVisible()
  await expect(clicks.getByRole('paragraph').first()).not.toHaveText(all)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: words('analytics.narrowed') })).toBeHidden()
  await expect(clicks.getByRole('paragraph').first()).toHaveText(all)

  // An item opens beside the page, by keyboard alone.
  const item = card(page, 'analytics.items').getByRole('row').nth(1).getByRole('button')
  const title = (await item.textContent()) ?? ''
  await item.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: words('analytics.item'), exact: true })
  await expect(panel.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  // A target stands on the dashboard, and an estimate of reach beside what really came.
  await go(page, '/analytics/goals?new=')
  await page.getByRole('textbox', { name: words('goals.target-name'), exact: true }).fill('Clicks before summer')
  await page.getByRole('textbox', { name: words('goals.target-value'), exact: true }).fill('20000')
  await page.getByRole('button', { name: words('goals.set-target'), exact: true }).click()
  await go(page, '/analytics/reach')
  await page.getByRole('button', { name: words('reach-screen.example-published-20'), exact: true }).click()
  await expect(page.getByRole('main').getByText('5,220', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: words('reach-screen.scenario-name'), exact: true }).fill('As published')
  await page.getByRole('button', { name: words('reach-screen.keep'), exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: 'As published' })).toBeVisible()
  await go(page, '/analytics')
  await expect(card(page, 'analytics.targets').getByText('Clicks before summer')).toBeVisible()

  // The chart as a table, and the page as a PDF.
  await page.keyboard.press('t')
  await expect(page.getByRole('columnheader', { name: words('analytics.this-period') })).toBeVisible()
  const pdf = join(folder, 'figures.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: words('analytics.export'), exact: true }).click()
  await page.getByRole('menuitem', { name: words('analytics.export-pdf') }).click()
  await expect.poll(() => existsSync(pdf) && readFileSync(pdf).length > 10_000, { timeout: 30_000 }).toBe(true)
  const table = join(folder, 'figures.csv')
  await answerSaveDialog(app, table)
  await page.keyboard.press('ControlOrMeta+Shift+E')
  await expect.poll(() => existsSync(table) && readFileSync(table, 'utf8').split('\r\n').length > 5).toBe(true)

  // Numbers and days follow the language.
  await go(page, '/settings')
  await page.getByRole('button', { name: 'Italiano' }).click()
  await go(page, '/analytics')
  await expect(page.getByRole('heading', { level: 1, name: wordsOf('it')('nav.analytics') })).toBeVisible()
  await expect(figureOf(page, 'share-rate').getByRole('paragraph').first()).toHaveText(/^\d+,\d%$/)
})

test('somebody copies a chart as a picture', async ({ launch, demoIn }) => {
  const { app, page } = await launch({ settings: { locale: 'en', lastRoute: '/analytics' }, args: [demoIn('en').path] })
  await app.evaluate(({ clipboard }) => clipboard.writeText('nothing'))
  await page.getByRole('button', { name: 'Networks: more' }).click()
  await page.getByRole('menuitem', { name: words('analytics.copy-picture') }).click()
  await expect(page.getByText('“Networks” is on the clipboard as a picture.')).toBeVisible()
  const size = await app.evaluate(({ clipboard }) =>
    'readImage' in clipboard && typeof clipboard.readImage === 'function' ? clipboard.readImage().getSize().width : 300,
  )
  expect(size).toBeGreaterThan(200)
})

test('somebody whose program has counted nothing is told what to download first', async ({ launch, folder }) => {
  const path = join(folder, 'new.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const { page } = await launch({ settings: { locale: 'en', lastRoute: '/analytics' }, args: [path] })
  await expect(page.getByRole('heading', { level: 2, name: words('analytics.empty-title') })).toBeVisible()
  await expect(page.getByText(words('analytics.export-linkedin-person-where'))).toBeVisible()
  await expect(page.getByRole('button', { name: words('analytics.import') })).toBeVisible()
})
