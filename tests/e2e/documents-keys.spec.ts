/** Writing a page with the keyboard alone: blocks that are forms are never in the way, and no key takes one away by surprise. */
import type { Locator, Page } from '@playwright/test'
import { nodeToText } from '#shared/domain/documents/nodes.ts'
import { expect, test } from './app.ts'
import { wordsOf } from './demo.ts'
import { openPage, saved } from './pages.ts'

const words = wordsOf('en')

test('a block that is a form is selected before it is deleted, and typing or pasting on it goes behind it', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const { keyboard } = running.page
  await keyboard.type('Above')
  await keyboard.press('Enter')
  await insertTag(running.page, text, 'One')
  await keyboard.type('!')
  await expect.poll(() => linesOf(folder)).toEqual(['Above', '#One', '!'])

  await keyboard.press('Home')
  await keyboard.press('Backspace')
  await expect(running.page.getByRole('status').filter({ hasText: words('policies.block-hashtag') })).toHaveCount(1)
  await keyboard.press('Control+c')
  await keyboard.press('Control+v')
  await expect.poll(() => linesOf(folder)).toEqual(['Above', '#One', '#One', '!'])
  await keyboard.press('Delete')
  await expect.poll(() => linesOf(folder)).toEqual(['Above', '#One', '!'])
})

test('a page that ends in forms can be gone on with, and their order changed', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const { keyboard } = running.page
  await insertTag(running.page, text, 'One')
  await keyboard.press('Control+Shift+d')
  await keyboard.press('Enter')
  const field = running.page.getByRole('textbox', { name: words('policies.form-tag'), exact: true })
  await field.fill('#Two')
  await field.press('Escape')
  await keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => linesOf(folder)).toEqual(['#Two', '#One'])
  await keyboard.press('Control+End')
  await keyboard.type('Below')
  await expect.poll(() => linesOf(folder)).toEqual(['#Two', '#One', 'Below'])
})

test('the list of blocks is found by several words, and a slash in a sentence stays a slash', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const { keyboard } = running.page
  await keyboard.type('and / or')
  await expect(running.page.getByRole('listbox')).toHaveCount(0)
  await keyboard.press('Enter')
  await keyboard.type('/question and')
  await expect(running.page.getByRole('option')).toHaveCount(1)
  await expect(text).toHaveAttribute('aria-activedescendant', /./)
  await keyboard.press('Enter')
  await keyboard.type('May I?')
  await keyboard.press('Tab')
  await keyboard.type('Yes.')
  await keyboard.press('Shift+Tab')
  await keyboard.type(' Now?')
  await expect.poll(() => linesOf(folder)).toEqual(['and / or', 'May I? Now?Yes.'])
})

test('what was taken back past the first letter comes back as it was, however quickly it is asked for', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const { page } = running
  await page.keyboard.type('First')
  await expect.poll(() => linesOf(folder)).toEqual(['First'])
  await page.reload()
  await text.getByText('First').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' and second')
  await expect.poll(() => linesOf(folder)).toEqual(['First and second'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(folder)).toEqual(['First'])
  for (const key of ['Control+z', 'Control+y']) await page.keyboard.press(key)
  await expect(text).toHaveText('First')
  await expect.poll(() => linesOf(folder)).toEqual(['First'])
  await page.keyboard.press('Control+y')
  await expect(text).toHaveText('First and second')
  await expect.poll(() => linesOf(folder)).toEqual(['First and second'])
  // Back to the first letter and forth again, with one key more than there is to repeat.
  for (const key of ['Control+z', 'Control+z', 'Control+y', 'Control+y', 'Control+y']) await page.keyboard.press(key)
  await expect(text).toHaveText('First and second')
  await expect.poll(() => linesOf(folder)).toEqual(['First and second'])
})

test('what is typed while the app takes something back goes into the text that comes of it', async ({ launch, folder }) => {
  const { running, text } = await openPage(launch, folder)
  const { keyboard } = running.page
  await keyboard.type('First')
  await keyboard.press('Enter')
  await keyboard.type('Second')
  await expect.poll(() => linesOf(folder)).toEqual(['First', 'Second'])
  await running.page.reload()
  await text.getByText('Second').click()
  await keyboard.press('End')
  await keyboard.type(' half')
  await expect.poll(() => linesOf(folder)).toEqual(['First', 'Second half'])
  for (const key of ['Control+z', 'Control+z', 'N', 'o', 'x', 'Backspace', 'w', 'Enter', '!', 'Control+z', 'Control+y'])
    await keyboard.press(key)
  await expect.poll(() => linesOf(folder)).toEqual(['Now', '!'])
  await expect(text).toHaveText('Now!')
})

/** From the list of blocks, with its field filled in; the block stays selected. */
async function insertTag(page: Page, text: Locator, tag: string): Promise<void> {
  await page.keyboard.type('/hashtag')
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: words('policies.form-tag'), exact: true })
  await field.fill(`#${tag}`)
  await field.press('Escape')
  await expect(text).toBeFocused()
}

/** What each block of the file says, in order. */
function linesOf(folder: string): readonly string[] {
  return saved(folder).map((node) => (node.type === 'hashtag' ? `#${node.attrs.tag}` : nodeToText(node).replaceAll('\n', '')))
}
