/** Somebody brings a translation up to date by keyboard: what changed in the original stays in sight until they are done. */
import { expect } from './app.ts'
import { test } from './demo.ts'
import { words } from './documents.ts'

test('a part that is behind is found, corrected with the change in sight, and left with Escape; undo marks it again', async ({
  launch,
  demoIn,
}) => {
  const demo = demoIn('it')
  const policy = demo.document('policy')
  const behind = policy.translations.find((each) => each.behind > 0)
  const { page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demo.path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate((address) => {
    location.hash = address
  }, `/policies/${policy.id}/translate/${behind?.locale}`)
  const parts = page.getByRole('button', { name: words('policies.edit-translation') })
  await expect(parts.nth(2)).toBeVisible()
  await page.keyboard.press('Control+Alt+j')
  const row = page.getByRole('listitem').filter({ has: page.locator(':focus') })
  await expect(row.getByText(words('policies.source-changed'))).toBeVisible()

  const editor = page.getByRole('textbox', { name: words('policies.editor-translation') })
  await page.keyboard.press('Enter')
  await expect(editor).toBeFocused()
  await page.keyboard.type(' Hello.')
  await expect(row.getByText(words('policies.translation-stale'))).toHaveCount(0)
  await expect(row.getByText(words('policies.source-changed'))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await expect(row.getByRole('button', { name: words('policies.edit-translation') })).toBeFocused()
  await expect(row.getByText('Hello.')).toBeVisible()
  await expect(row.getByText(words('policies.source-changed'))).toHaveCount(0)

  await page.keyboard.press('Control+z')
  await expect(row.getByText(words('policies.source-changed'))).toBeVisible()
  await expect(row.getByText('Hello.')).toHaveCount(0)
})
