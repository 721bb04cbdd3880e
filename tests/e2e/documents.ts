/** What the journeys through the documents share: an Italian HR editor at work. */
import { expect, type Locator, type Page } from '@playwright/test'
import { wordsOf } from './demo.ts'

/** Messages as the editor reads them. */
export const words = wordsOf('it')
export const editorOf = (page: Page): Locator => page.getByRole('textbox', { name: words('policies.editor-text') })
export const panelOf = (page: Page): Locator => page.getByRole('region', { name: words('policies.panel'), exact: true })
export const button = (page: Page, key: string): Locator => page.getByRole('button', { name: words(key), exact: true })

/** Says who sits at this computer. */
export async function sitDown(page: Page, name: string): Promise<void> {
  const known = words('me.known').split('{')[0] ?? ''
  const chooser = page.getByRole('button', { name: words('me.unknown') }).or(page.getByRole('button', { name: new RegExp(`^${known}`) }))
  // Right after the start the button has no menu yet.
  await expect(chooser).toHaveAttribute('aria-haspopup', 'menu')
  await chooser.click()
  await page.getByRole('menuitemcheckbox', { name }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('button', { name: `${known}${name}` })).toBeVisible()
}

/** From the first template, by keyboard. */
export async function newDocument(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Alt+n')
  const form = page.getByRole('dialog', { name: words('command.new-document') })
  await form.getByRole('textbox', { name: new RegExp(`^${words('policies.field-title')}`) }).fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(editorOf(page)).toBeVisible()
}

/** Puts the caret behind the last word, as Ctrl End does; a text that has just got the focus may put it back first. */
export async function goToEnd(page: Page): Promise<void> {
  const editor = editorOf(page)
  await editor.focus()
  await expect(async () => {
    await page.keyboard.press('Control+End')
    expect(
      await editor.evaluate((text) => {
        const at = getSelection()?.focusNode
        return text.lastElementChild?.contains(at ?? null) ?? false
      }),
    ).toBe(true)
  }).toPass()
}

/** Legal is asked anyway; the editor of the contents is added. */
export async function askReview(page: Page): Promise<void> {
  await button(page, 'policies.next-request-review').click()
  const ask = page.getByRole('dialog', { name: words('command.request-review') })
  await expect(ask.getByRole('checkbox', { name: /^Paolo Conti/ })).toBeChecked()
  await ask.getByRole('checkbox', { name: /^Elena Sarti/ }).check()
  await sendReview(page)
}

/** Sends the form of the review. */
export async function sendReview(page: Page): Promise<void> {
  const ask = page.getByRole('dialog', { name: words('command.request-review') })
  await ask.getByRole('button', { name: words('policies.request-review') }).click()
  await expect(ask).toHaveCount(0)
  await expect(reviewStep(page)).toContainText('Paolo, Elena')
}

/** The step of the trail that names those who are waited for. */
export function reviewStep(page: Page): Locator {
  return page.getByRole('list', { name: words('policies.trail') }).getByRole('button', { name: words('policies.step-review') })
}

/** A tab of the panel. */
export async function openTab(page: Page, tab: 'comments' | 'readers'): Promise<void> {
  await panelOf(page)
    .getByRole('tab', { name: words(`policies.tab-${tab}`) })
    .click()
}
