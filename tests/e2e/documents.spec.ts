/** HR writes a policy, in Italian: from the template to the readers' confirmation, a change of substance, and the way back. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { test } from './demo.ts'
import { answerSaveDialog } from './desk.ts'
import { askReview, button, editorOf, goToEnd, newDocument, openTab, panelOf, reviewStep, sendReview, sitDown, words } from './documents.ts'

test('a policy is written by keyboard, reviewed by two people, published, confirmed, changed in substance, taken back and exported', async ({
  launch,
  demoIn,
  folder,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await launch({ settings: { locale: 'it', theme: 'light' }, args: [demoIn('it').path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await sitDown(page, 'Marta Bassi')
  await newDocument(page, 'Policy di prova')
  await writeByKeyboard(page)
  await commentByKeyboard(page)
  await askReview(page)
  await judge(page, 'Paolo Conti', null)
  await judge(page, 'Elena Sarti', 'Usa la proposta, poi va bene.')
  await sitDown(page, 'Marta Bassi')
  await useProposal(page)
  await askReviewAgain(page)
  await judge(page, 'Paolo Conti', null)
  await judge(page, 'Elena Sarti', null)
  await sitDown(page, 'Marta Bassi')
  await approveAndPublish(page, '1.0')
  await confirmReaders(page)

  await goToEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type(clause)
  await expect(page.getByText(words('policies.strip-draft').replace('{version}', '1.1')).first()).toBeVisible()
  await askReview(page)
  await recordVerdicts(page, 2)
  await approveAndPublish(page, '1.1', async (dialog) => {
    await expect(dialog.getByText(/dovranno confermare di nuovo/)).toContainText('4')
    await expect(dialog.getByRole('checkbox', { name: words('policies.material') }).last()).toBeChecked()
    await expect(dialog.getByText(clause)).toBeVisible()
  })
  await openTab(page, 'readers')
  await expect(readersWho(page, 'outdated')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(readersWho(page, 'outdated')).toHaveCount(0)
  await expect(readersWho(page, 'acknowledged')).toHaveCount(4)
  await page.keyboard.press('Control+Shift+z')
  await expect(readersWho(page, 'outdated')).toHaveCount(4)

  await exportAs({ app, page }, join(folder, 'policy.pdf'), '%PDF-')
  await exportAs({ app, page }, join(folder, 'policy.docx'), 'PK')
  await exportAs({ app, page }, join(folder, 'policy.html'), '<!doctype html>')
  await exportAs({ app, page }, join(folder, 'policy.md'), '')
  for (const name of ['policy.html', 'policy.md']) expect(await readFile(join(folder, name), 'utf8')).toContain(clause)
})

/** A question and its answer, through the slash menu. */
async function writeByKeyboard(page: Page): Promise<void> {
  await goToEnd(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type(`/${words('policies.block-faq').slice(0, 5)}`)
  await expect(page.getByRole('option', { name: words('policies.block-faq') })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Posso pubblicare dal reparto?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sì, se nessuno ha badge in vista.')
  await expect(editorOf(page)).toContainText('Posso pubblicare dal reparto?')
  await expect(editorOf(page)).toContainText('Sì, se nessuno ha badge in vista.')
}

/** A remark on the last words, and other words for those before them; both stay tied to their place in the text. */
async function commentByKeyboard(page: Page): Promise<void> {
  const panel = panelOf(page)
  const marked = editorOf(page).locator('[data-thread]')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+m')
  await expect(panel.getByRole('textbox', { name: words('policies.field-comment') })).toBeFocused()
  await page.keyboard.type('Chiediamolo al responsabile di stabilimento.')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Chiediamolo al responsabile di stabilimento.')).toBeVisible()
  await expect(marked).toHaveText('vista.')
  await expect(editorOf(page)).toBeFocused()

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+m')
  await panel.getByRole('checkbox', { name: words('policies.suggest') }).check()
  await panel.getByRole('textbox', { name: words('policies.field-replacement') }).fill('badge o schermi in')
  await button(page, 'policies.send-comment').click()
  await expect(panel.getByText('badge o schermi in')).toBeVisible()
  await expect(marked).toHaveText(['badge in', 'vista.'])
}

/** The proposal takes the place of the words it was made for. */
async function useProposal(page: Page): Promise<void> {
  await openTab(page, 'comments')
  await panelOf(page)
    .getByRole('button', { name: words('policies.use-suggestion') })
    .click()
  await expect(editorOf(page)).toContainText('Sì, se nessuno ha badge o schermi in vista.')
}

/** Those who were asked before are asked for the text as it is now. */
async function askReviewAgain(page: Page): Promise<void> {
  await reviewStep(page).click()
  await button(page, 'policies.ask-again').click()
  await sendReview(page)
}

/** A reviewer sits down and says what they think; `remark` asks for changes. */
async function judge(page: Page, name: string, remark: string | null): Promise<void> {
  await sitDown(page, name)
  await button(page, 'policies.next-verdict').click()
  const form = page.getByRole('dialog', { name: words('command.give-verdict') })
  if (remark !== null) {
    await form.getByText(words('policies.verdict-ask-changes'), { exact: true }).click()
    await expect(button(page, 'policies.send-verdict')).toBeDisabled()
    await form.getByRole('textbox', { name: words('policies.field-note') }).fill(remark)
  }
  await button(page, 'policies.send-verdict').click()
  await expect(form).toHaveCount(0)
}

/** What the reviewers said elsewhere is written down by the editor. */
async function recordVerdicts(page: Page, count: number): Promise<void> {
  const form = page.getByRole('dialog', { name: words('command.give-verdict') })
  for (let given = 0; given < count; given += 1) {
    await button(page, 'policies.next-record').click()
    await button(page, 'policies.send-verdict').click()
    await expect(form).toHaveCount(0)
  }
}

async function approveAndPublish(
  page: Page,
  version: string,
  look: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await button(page, 'policies.next-approve').click()
  await button(page, 'policies.next-publish').click()
  const dialog = page.getByRole('dialog', { name: /^Pubblica “/ })
  await look(dialog)
  await dialog.getByRole('button', { name: `Pubblica ${version}`, exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('button', { name: new RegExp(`^${version} pubblicata`) })).toBeVisible()
}

/** Four readers: one confirms here, two by mail, one on paper. */
async function confirmReaders(page: Page): Promise<void> {
  await button(page, 'policies.next-add-readers').click()
  const panel = panelOf(page)
  await expect(panel.getByRole('textbox', { name: words('policies.field-readers') })).toBeFocused()
  await panel.getByRole('textbox', { name: words('policies.field-readers') }).fill(pastedReaders.join('\n'))
  await panel.getByRole('button', { name: `Aggiungi ${pastedReaders.length} lettori`, exact: true }).click()
  await expect(readersWho(page, 'waiting')).toHaveCount(4)
  await confirm(page, ['Anna Verdi'], 'here')
  await expect(readersWho(page, 'acknowledged')).toHaveCount(1)
  await confirm(page, ['Bruno Neri', 'Carla Gallo'], 'mail')
  await expect(readersWho(page, 'acknowledged')).toHaveCount(3)
  await confirm(page, ['Dario Blu'], 'paper')
  await expect(readersWho(page, 'acknowledged')).toHaveCount(4)
}

async function confirm(page: Page, names: readonly string[], how: 'here' | 'mail' | 'paper'): Promise<void> {
  for (const name of names) await panelOf(page).getByRole('checkbox', { name }).check()
  await button(page, 'policies.acknowledge').click()
  await page.getByRole('menuitem', { name: words(`policies.how-${how}`) }).click()
}

const pastedReaders = ['Anna Verdi, anna@aurelia.example, Bari', 'Bruno Neri; bruno@aurelia.example', 'Carla Gallo', 'Dario Blu\t\tBrescia']
const clause = 'Non pubblicare mai il prezzo di una commessa: massimo 3 giorni per chiedere.'

function readersWho(page: Page, state: 'acknowledged' | 'outdated' | 'waiting'): Locator {
  return panelOf(page).getByText(words(`policies.reader-${state}`), { exact: true })
}

interface Desk {
  readonly app: ElectronApplication
  readonly page: Page
}

/** The format is that of the path's ending. */
async function exportAs({ app, page }: Desk, path: string, begins: string): Promise<void> {
  await answerSaveDialog(app, path)
  await button(page, 'policies.export').click()
  await page
    .getByRole('dialog', { name: words('command.export-document') })
    .getByRole('button', { name: new RegExp(`^${extname(path).slice(1).toUpperCase()}`) })
    .click()
  await expect(page.getByText(words('policies.said-exported').replace('{path}', path))).toBeVisible({ timeout: 60_000 })
  expect((await readFile(path)).subarray(0, begins.length).toString('latin1')).toBe(begins)
}
