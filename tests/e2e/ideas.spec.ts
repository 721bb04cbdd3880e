/** Colleagues' ideas are written down, answered, declined with a word, and become drafts; the mix they serve is set in the settings. */
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { gsw, test, wordsOf } from './demo.ts'

const words = wordsOf('en')
const panel = (page: Page): Locator => page.getByRole('region', { name: words('ideas.panel'), exact: true })
const idea = (page: Page, title: string): Locator => page.getByRole('main').getByRole('listitem').filter({ hasText: title })

test('ideas are written down, answered, declined and made drafts by keyboard', async ({ launch, folder }) => {
  const { page } = await openEmpty(launch, folder, '/library/ideas', words('library.tab-ideas'))
  await expect(page.getByRole('heading', { name: words('ideas.empty-title') })).toBeVisible()
  await writeDown(page, 'kind-idea', 'A field engineer’s week in Johor')
  await writeDown(page, 'kind-question', 'How loud is a pump set?')
  await writeDown(page, 'kind-resource', 'A guide to the AX-700')

  await page.keyboard.press('d')
  await page.getByRole('textbox', { name: words('ideas.field-decline') }).fill('There is one in the service hub.')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByText(words('ideas.status-declined'))).toBeVisible()
  await expect(panel(page).getByText('There is one in the service hub.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(panel(page).getByText(words('ideas.status-new'))).toBeVisible()

  await page.keyboard.press('j')
  await expect(panel(page).getByRole('heading', { level: 2, name: 'How loud is a pump set?' })).toBeAttached()
  await page.keyboard.press('r')
  await page.getByRole('textbox', { name: words('ideas.field-answer') }).fill('68 dB at one metre.')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByText(words('ideas.status-answered'))).toBeVisible()

  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await expect(page.getByText('A field engineer’s week in Johor').first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('/library/item/')
  await page.evaluate(() => {
    location.hash = '/library/ideas'
  })
  await expect(idea(page, 'A guide to the AX-700')).toBeVisible()
  await expect(idea(page, 'Johor')).toHaveCount(0)
})

test('the target mix is kept once it makes a hundred, and the tracked links are shown as they are typed', async ({ launch, folder }) => {
  const { page } = await openEmpty(launch, folder, '/settings?section=content', words('settings.content'))
  const share = (kind: string): Locator =>
    page.getByRole('textbox', { name: words('settings.mix-share').replace('{kind}', words(`content.kind-${kind}`)) })
  await share('company').fill('50')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Makes 110%: 10% too many')).toBeVisible()
  await share('employee').fill('20')
  await page.keyboard.press('Tab')
  await expect(page.getByText(words('settings.mix-whole'))).toBeVisible()
  await expect(page.getByText(words('settings.content-changed'))).toBeVisible()
  // In a field the key would take back what was typed there.
  await page.getByRole('button', { name: new RegExp(`^${words('command.undo')}`) }).click()
  await expect(share('company')).toHaveValue('40')

  await page.getByRole('textbox', { name: 'utm_campaign' }).fill('spring-{team}')
  await expect(page.getByText('utm_campaign=spring').first()).toBeVisible()
  await page.getByRole('textbox', { name: words('settings.team-new') }).fill('Sales Asia')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: words('settings.team-name-of').replace('{name}', 'Sales Asia') })).toBeVisible()
  await expect(page.getByText('utm_campaign=spring-sales-asia').first()).toBeVisible()
})

type Launch = Parameters<Parameters<typeof test>[2]>[0]['launch']

async function openEmpty(launch: Launch, folder: string, address: string, title: string) {
  const path = join(folder, 'voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const running = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await expect(running.page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await running.page.evaluate((to) => {
    location.hash = to
  }, address)
  await expect(running.page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  return running
}

/** It is open afterwards. */
async function writeDown(page: Page, kind: string, title: string): Promise<void> {
  await page.keyboard.press('n')
  const form = page.getByRole('dialog', { name: words('command.new-idea') })
  await form.getByRole('button', { name: words(`ideas.${kind}`), exact: true }).click()
  await form.getByRole('textbox', { name: words(`ideas.field-title-${kind.replace('kind-', '')}`) }).fill(title)
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(panel(page).getByRole('heading', { level: 2, name: title })).toBeAttached()
}
