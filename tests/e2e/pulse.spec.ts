/** The culture pulse from first to last: a form that works from a folder, answers as files and from paper, results once it is closed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './app.ts'
import { barriersOutside } from './barriers.ts'
import { gsw, test, wordsOf } from './demo.ts'
import { answerOpenDialog, answerSaveDialog } from './desk.ts'

const words = wordsOf('en')
const italian = wordsOf('it')
const statement = (page: Page, driver: string) => page.getByRole('group', { name: words(`pulse.statement-${driver}`) })

test('a round is asked by a form in one file and on paper, typed in by keys, and shows its results when it is closed', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'voices.groundswell')
  gsw('workspace', 'new', path, '--locale', 'en')
  const { app, page } = await launch({ settings: { locale: 'en', theme: 'light' }, args: [path] })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.evaluate(() => {
    location.hash = '/people/pulse'
  })
  await expect(page.getByRole('heading', { name: words('pulse.empty-title') })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: words('pulse.field-name') }).fill('Spring')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Spring' })).toBeVisible()

  const form = join(folder, 'form.html')
  await answerSaveDialog(app, form)
  await page.getByRole('button', { name: words('pulse.save-form') }).click()
  await page.getByRole('menuitem', { name: 'Italiano' }).click()
  await expect(page.getByText(form)).toBeVisible()
  const answer = join(folder, 'answer.json')
  const text = await fillIn(app, form, answer)

  await answerOpenDialog(app, answer)
  await page.keyboard.press('b')
  await expect(page.getByRole('status').getByText('1 answer added')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText('1 was counted already')).toBeVisible()
  await paste(page, text.replace('"purpose":5', '"purpose":1'))
  await expect(page.getByText(words('pulse.refused-changed'))).toBeVisible()

  await page.keyboard.press('t')
  for (const sheet of ['55443', '44332', '33221', '22115']) {
    await expect(statement(page, 'purpose').getByRole('button').first()).toBeFocused()
    await page.keyboard.type(sheet)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('4 sheets typed in')).toBeVisible()
  await page.getByRole('button', { name: words('pulse.undo-last') }).click()
  await expect(page.getByText('3 sheets typed in')).toBeVisible()
  await statement(page, 'purpose').getByRole('button').first().focus()
  // Enter goes on and leaves out; on the button it keeps the sheet.
  for (const key of ['2', 'Enter', '1', '0', '5', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByText('4 sheets typed in')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: words('pulse.close') }).click()
  await page.getByRole('button', { name: words('pulse.close-now') }).click()
  await expect(page.getByRole('img', { name: 'Purpose: 60% favourable' })).toBeVisible()
  await expect(page.getByText(words('pulse.driver-hidden'))).toHaveCount(3)
  await page.getByRole('button', { name: words('pulse.view-table') }).click()
  await expect(page.getByRole('table')).toContainText('60% · 3.8')
})

/** As somebody fills it in who has nothing but the file: in Italian at first, then in English. Answers the text that it shows. */
async function fillIn(app: ElectronApplication, form: string, saved: string): Promise<string> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    async ({ BrowserWindow, session }, { file, to }) => {
      const own = session.fromPartition('form')
      own.on('will-download', (_event, item) => item.setSavePath(to))
      await new BrowserWindow({ webPreferences: { session: own, sandbox: true } }).loadFile(file)
    },
    { file: form, to: saved },
  )
  const page = await opened
  await expect(page.getByText(italian('pulse.statement-purpose'))).toBeVisible()
  await page.getByRole('combobox', { name: italian('pulse.form-language') }).selectOption('en')
  await page.getByRole('button', { name: words('pulse.form-save') }).click()
  await expect(page.getByRole('status')).toHaveText(words('pulse.form-empty'))
  await statement(page, 'purpose')
    .getByRole('radio', { name: words('pulse.scale-5') })
    .check()
  await statement(page, 'feedback')
    .getByRole('radio', { name: words('pulse.scale-2') })
    .check()
  await statement(page, 'strengths')
    .getByRole('radio', { name: words('pulse.scale-1') })
    .check()
  await statement(page, 'strengths')
    .getByRole('button', { name: words('pulse.form-clear') })
    .click()
  expect(await barriersOutside(page, 'form')).toEqual([])
  await page.getByRole('button', { name: words('pulse.form-save') }).click()
  await expect(page.getByRole('status')).toHaveText(words('pulse.form-saved'))
  await page.getByRole('button', { name: words('pulse.form-show') }).click()
  const text = await page.getByRole('textbox', { name: 'Your answer as text' }).inputValue()
  await expect.poll(() => read(saved)).toBe(text)
  expect(JSON.parse(text)).toMatchObject({ group: '', answers: { purpose: 5, feedback: 2 } })
  expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['answers', 'check', 'format', 'group', 'key', 'round', 'version'])
  await page.close()
  return text
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: words('pulse.paste') }).click()
  await page.getByRole('textbox', { name: words('pulse.paste-field') }).fill(text)
  await page.getByRole('button', { name: words('pulse.paste-submit'), exact: true }).click()
}
