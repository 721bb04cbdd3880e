/** Approval by two people, and what becomes of an approved item whose source tells it differently afterwards. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { type FeedSite, startFeedSite } from './feed-server.ts'

const words = wordsOf('en')
const button = (page: Page, key: string) => page.getByRole('button', { name: words(key) })

/** As on a shared computer: the next acts are that person's. */
async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Say who you are|You are )/ }).press('Enter')
  await page.getByRole('menuitemcheckbox', { name }).click()
  await expect(page.getByRole('button', { name: words('me.known').replace('{name}', name) })).toBeVisible()
}

async function show(page: Page, hash: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}

test('where two people approve, the first is told that it is not for them to decide, and the second decides', async ({
  launch,
  demoIn,
}) => {
  const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [demoIn('en').path] })
  await show(page, '/settings?section=content')
  await page.getByText(words('settings.approvals-two')).click()
  await actAs(page, 'Giulia Ferrante')
  await show(page, '/library')
  const title = 'How we test every pump set at 1.5 times its pressure'
  const opened = page.getByRole('main').getByRole('heading', { level: 2, name: title })
  await expect(opened).toBeVisible()
  await expect(button(page, 'library.approve-schedule')).toHaveCount(0)
  await button(page, 'library.approve-first').click()
  await expect(page.getByText(words('library.said-first-approval'))).toBeVisible()
  await expect(opened).toHaveCount(0)

  await page.getByRole('option', { name: title }).click()
  await expect(page.getByText(words('library.first-approval-mine'))).toBeVisible()
  await expect(button(page, 'library.approve-second')).toHaveCount(0)
  await page.keyboard.press('a')
  const refusal = page.getByRole('alert').filter({ hasText: `“${title}” needs two people, and you gave the first approval.` })
  await expect(refusal).toBeVisible()
  await refusal.getByRole('button').click()

  await actAs(page, 'Elena Sarti')
  await expect(page.getByRole('region', { name: title }).getByText('First approval by Giulia Ferrante')).toBeVisible()
  await button(page, 'library.approve-second').click()
  await expect(page.getByText(/^Approved$/).last()).toBeVisible()
  await expect(page.getByRole('option', { name: title })).toHaveCount(0)
})

/** Opens it in the list of all items, and approves it there. */
async function followAndApprove(page: Page, { host }: FeedSite, title: string): Promise<void> {
  await show(page, '/sources/new')
  await page.getByRole('textbox', { name: words('sources.field-url') }).fill(`${host}/journal.xml`)
  await page.getByRole('textbox', { name: words('sources.field-name') }).fill('Journal')
  await button(page, 'sources.follow-untried').click()
  await expect(page.getByRole('row').filter({ hasText: 'Journal' })).toContainText(words('sources.health-well'))
  await show(page, '/library/all')
  await page.getByRole('grid').getByText(title).click()
  await button(page, 'library.approve').click()
  await expect(page.getByText(/^Approved$/).last()).toBeVisible()
}

/** The journal calls its first post so from now on, and is read again. */
async function retell(page: Page, site: FeedSite, title: string): Promise<void> {
  const hash = await page.evaluate(() => location.hash.slice(1))
  site.retell(title)
  await show(page, '/sources')
  await expect(page.getByRole('button', { name: new RegExp(`^${words('sources.fetch-all')}`) })).toBeVisible()
  await page.keyboard.press('F5')
  await expect(page.getByText('1 post changed.')).toBeVisible()
  await show(page, hash)
}

test('what the source changes in an approved item is told; it is taken over, or left', async ({ launch, folder }) => {
  const site = await startFeedSite()
  try {
    const path = join(folder, 'voices.groundswell')
    gsw('workspace', 'new', path, '--locale', 'en')
    const { page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
    await followAndApprove(page, site, 'How we test every pump set')
    const panel = page.getByRole('region', { name: words('library.item') })

    await retell(page, site, 'Why we test every pump set twice')
    await expect(panel.getByText('Why we test every pump set twice')).toBeVisible()
    await panel.getByRole('button', { name: words('library.take-newer') }).click()
    await expect(panel.getByRole('heading', { level: 2, name: 'Why we test every pump set twice' })).toBeVisible()

    await retell(page, site, 'A third telling')
    await expect(panel.getByText('A third telling')).toBeVisible()
    await panel.getByRole('button', { name: words('library.keep-older') }).click()
    await expect(panel.getByText('A third telling')).toHaveCount(0)
    await expect(panel.getByRole('heading', { level: 2, name: 'Why we test every pump set twice' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(panel.getByText('A third telling')).toBeVisible()
  } finally {
    await site.close()
  }
})
