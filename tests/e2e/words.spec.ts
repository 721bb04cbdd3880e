/** Words and names beside the documents: kept, brought from a file, and heard of in a caption. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('it')

test('a customer is kept on a list, found in a caption, taken off and brought back', async ({ launch, demoIn }) => {
  const { page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await openWords(page)
  await page.getByLabel(words('policies.words-field-names')).fill('Idrotermica Sorgente, S.r.l.\nGruppo Nettuno')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Gruppo Nettuno', { exact: true })).toBeVisible()
  await expect(page.getByLabel(words('policies.words-field-names'))).toHaveValue('')

  await page
    .getByRole('link', { name: words('nav.policies') })
    .first()
    .click()
  await page.getByRole('button', { name: words('policies.try') }).click()
  await page.getByRole('textbox', { name: words('check.caption') }).fill('Lavoro in Aurelia Pumps. Oggi da Gruppo Nettuno.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Gruppo Nettuno' }).first()).toBeVisible()

  await page.getByRole('button', { name: words('policies.words'), exact: true }).click()
  await page.getByLabel(words('policies.words-search')).fill('nettuno')
  await page.getByText('Gruppo Nettuno').click()
  await page.getByRole('button', { name: 'Togli 1 voce' }).click()
  await expect(page.getByText(words('policies.words-not-found').replace('{search}', 'nettuno'))).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Gruppo Nettuno', { exact: true })).toBeVisible()
})

test('a vocabulary comes in and goes out as Vale has it, and a file that is none is refused', async ({ launch, demoIn, folder }) => {
  const { app, page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await openWords(page)
  await page.getByRole('button', { name: new RegExp(`^${words('policies.words-accept')}`) }).click()
  const list = page.getByRole('main').getByRole('list')
  const picture = join(folder, 'logo.txt')
  await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  await answerOpenDialog(app, picture)
  await page.getByRole('button', { name: words('policies.words-import') }).click()
  await expect(page.getByText(/“logo.txt” non è un/)).toBeVisible()

  const source = join(folder, 'accept.txt')
  await writeFile(source, '# marchi\r\nNPSH\r\n[Ff]lowmeter\r\n')
  await answerOpenDialog(app, source)
  await page.getByRole('button', { name: words('policies.words-import') }).click()
  await expect(list.getByText('[Ff]lowmeter')).toBeVisible()
  const target = join(folder, 'out.txt')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: words('policies.words-export') }).click()
  await expect.poll(() => readFile(target, 'utf8').catch(() => '')).toContain('[Ff]lowmeter\n')
})

async function openWords(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words('command.words'))
  await page.getByRole('option', { name: words('command.words') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words('policies.words') })).toBeVisible()
}
