/** The whole way of a program manager without a network: three questions, a plan, work in it, paper, and the same plan again after a restart. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Running, test } from './app.ts'
import { answerSaveDialog, pull, resizeWindow } from './desk.ts'

test('a launch is planned, worked in, moved, printed, and found again', async ({ launch, folder }) => {
  test.setTimeout(180_000)
  const file = join(folder, 'Città nuova.groundswell')
  const first = await launch({})
  await resizeWindow(first.app, 1440, 900)
  await answerThreeQuestions(first, file)
  const { page } = first

  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const row = taskRow(page, 'Choose content sources')
  await expect(rowSaying(page, 'Choose content sources', '16 – 18 Feb')).toBeVisible()
  await moveByHand(page, 'Choose content sources')
  await expect(rowSaying(page, 'Choose content sources', '17 – 19 Feb')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rowSaying(page, 'Choose content sources', '16 – 18 Feb')).toBeVisible()

  await row.getByRole('rowheader').click()
  await page.getByRole('button', { name: 'Close the panel' }).click()
  await row.focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(rowSaying(page, 'Choose content sources', '17 – 19 Feb')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rowSaying(page, 'Choose content sources', '16 – 18 Feb')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(rowSaying(page, 'Choose content sources', '17 – 19 Feb')).toBeVisible()

  await completeWithReason(page)
  await switchLanguageAndTheme(first)
  await printToPdf(first, join(folder, 'piano.pdf'))
  await first.quit()

  const second = await launch({ userData: first.userData })
  await expect(second.page.getByRole('heading', { level: 1, name: 'I primi 60 giorni' })).toBeVisible()
  await expect(rowSaying(second.page, 'Scegli le fonti di contenuti', '17 – 19 feb')).toBeVisible()
  await openByPalette(second.page, 'Manda gli inviti ufficiali, prima ondata')
  const panel = second.page.getByRole('region', { name: 'Attività', exact: true })
  await expect(panel.getByText(/^Fatta con condizioni/)).toBeVisible()
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await second.page.keyboard.press('Control+z')
  await expect(panel.getByText(/^Fatta con condizioni/)).toHaveCount(0)
})

async function answerThreeQuestions({ app, page }: Running, file: string): Promise<void> {
  await answerSaveDialog(app, file)
  const month = page.getByRole('group', { name: 'When does the program start?' })
  await expect(month).toBeVisible()
  for (let step = 0; step < 24 && !(await month.getByText('February 2027').isVisible()); step += 1) {
    await month.getByRole('button', { name: 'Next month' }).click()
  }
  await month.getByRole('button', { name: '15 February 2027' }).click()
  const places = page.getByRole('combobox', { name: 'Where do people work?' })
  await places.press('Backspace')
  await places.fill('Ital')
  await page.getByRole('option', { name: 'Italy', exact: true }).click()
  await page.getByRole('textbox', { name: 'How many people does the company have?' }).fill('480')
  const preview = page.getByRole('complementary', { name: 'What you will get' })
  await expect(preview).toContainText('29 Mar')
  await expect(preview).toContainText('3,800 to 9,400')
  await page.getByRole('button', { name: 'Create the plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/This week|First 60 days/)
}

/** One working day to the right, with the pointer. */
async function moveByHand(page: Page, title: string): Promise<void> {
  const id = await taskRow(page, title).getAttribute('data-row')
  const box = await page.locator(`[data-grab="move"][data-task="${id}"]`).boundingBox()
  if (!box) throw new Error(`${title} has no bar`)
  // Three working days are drawn over as many calendar days here: a third of the bar is one day.
  await pull(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, box.width / 3)
}

/** A task with open conditions is not completed by a tick: the app asks why, and keeps the answer. */
async function completeWithReason(page: Page): Promise<void> {
  await openByPalette(page, 'Send official invites, wave 1')
  const panel = page.getByRole('region', { name: 'Task', exact: true })
  await expect(panel).toContainText(/Not ready|Waiting/)
  await panel.getByRole('button', { name: 'Complete anyway…' }).click()
  await page.getByRole('textbox', { name: 'Why is it done all the same?' }).fill('The works council asked us to go ahead.')
  await page.getByRole('button', { name: 'Complete anyway', exact: true }).click()
  await expect(panel).toContainText('Done with open conditions: The works council asked us to go ahead.')
}

/** Type what you look for, Enter: the way to any task from anywhere. */
async function openByPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
}

async function switchLanguageAndTheme({ app, page }: Running): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Italiano' }).click()
  await page.getByRole('button', { name: 'Scuri', exact: true }).click()
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await page.getByRole('link', { name: 'Piano', exact: false }).first().click()
  await page.getByRole('link', { name: 'Cronoprogramma', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I primi 60 giorni' })).toBeVisible()
}

async function printToPdf({ app, page }: Running, path: string): Promise<void> {
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: 'Esporta il piano' }).click()
  await page.getByRole('button', { name: /^PDF/ }).click()
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => readFileSync(path).subarray(0, 5).toString('latin1'), { timeout: 30_000 }).toBe('%PDF-')
}

/** The row whose spoken text, dates and state included, goes on from the title with `words`. */
function rowSaying(page: Page, title: string, words: string) {
  return page.getByRole('row', { name: new RegExp(`^${title}.*${words}`) })
}

function taskRow(page: Page, title: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) })
}
