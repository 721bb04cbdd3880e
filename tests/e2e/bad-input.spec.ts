/** What cannot be opened, entered or joined is refused in the user's language, changes no byte, and leaves a way on. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Fixtures, root } from './app.ts'
import { type Demo, test, wordsOf } from './demo.ts'
import { answerOpenDialog } from './desk.ts'
import { panelOf } from './screens.ts'

interface Trouble {
  /** How the user would tell it. */
  readonly told: string
  readonly code: string
  /** Makes the file so. */
  readonly make: (path: string) => unknown
}

const troubles: readonly Trouble[] = [
  { told: 'is damaged', code: 'file-damaged', make: (path) => poke(path, 100, Buffer.alloc(100, 0x5a)) },
  { told: 'comes from a newer version', code: 'file-newer', make: (path) => poke(path, 60, Buffer.from([0, 0, 3, 231])) },
  {
    told: 'is a text with a new name',
    code: 'file-not-workspace',
    make: (path) => writeFileSync(path, 'Dear diary, today we launched.\n'),
  },
  { told: 'may only be read', code: 'file-read-only', make: (path) => chmodSync(path, 0o444) },
]

for (const { told, code, make } of troubles) {
  test(`somebody who starts with a file that ${told} reads why, in their language, and goes on`, async ({ launch, demoIn }) => {
    const { path } = demoIn('en')
    make(path)
    await startWith(launch, code, path, demoIn('it'))
  })
}

test('somebody who starts with a file that is open elsewhere reads why, in their language, and goes on', async ({ launch, demoIn }) => {
  const { path } = demoIn('en')
  const other = spawn(process.execPath, [join(root, 'tests/slices/hold-file.ts'), path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  await startWith(launch, 'file-locked', path, demoIn('it'))
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
})

for (const { locale, typed } of [
  { locale: 'en', typed: '30 February 2027' },
  { locale: 'it', typed: '30 febbraio 2027' },
] as const) {
  test(`somebody who types “${typed}” is told that there is no such day, and finds what they typed`, async ({ launch }) => {
    const words = wordsOf(locale)
    const { page } = await launch({ settings: { locale } })
    const field = page.getByRole('textbox', { name: words('first-run.start') })
    await expect(field).toHaveValue(/20\d\d/)
    await field.fill(typed)
    await field.press('Tab')
    await expect(page.getByText(words('error.day-missing').replace('{day}', typed))).toBeVisible()
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('button', { name: words('first-run.create') })).toBeDisabled()

    await field.fill('2027-02-15')
    await field.press('Tab')
    await expect(field).not.toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('button', { name: words('first-run.create') })).toBeEnabled()
  })
}

for (const locale of ['en', 'it'] as const) {
  test(`somebody who joins two tasks in a circle is told which, and nothing moves (${locale})`, async ({ launch, demoIn }) => {
    const words = wordsOf(locale)
    const demo = demoIn(locale)
    const [invites, awareness] = [demo.task('invites-wave-1'), demo.task('awareness-mail')]
    expect(invites.dependsOn).toContain(awareness.id)
    const { page } = await launch({ settings: { locale, lastRoute: '/plan/timeline' }, args: [demo.path] })
    await expect(page.getByRole('treegrid')).toBeVisible()
    await page.evaluate((id) => {
      location.hash = `/plan/timeline?task=${id}`
    }, awareness.id)
    await panelOf(page, words)
      .getByRole('button', { name: words('panel.add-dependency') })
      .click()
    const form = page.getByRole('dialog', { name: words('panel.add-dependency') })
    await form.getByLabel(words('panel.predecessor')).and(page.locator('input')).fill(invites.title.slice(0, -3))
    await page.getByRole('option', { name: invites.title, exact: true }).click()
    await form.getByRole('button', { name: words('panel.add-dependency') }).click()

    const sentence = form.getByRole('alert')
    await expect(sentence).toContainText(words('error.dependency-circular').split('{tasks}')[0] ?? '')
    await expect(sentence).toContainText(invites.title)
    await expect(sentence).toContainText(awareness.title)
    await expect(form.getByLabel(words('panel.predecessor')).and(page.locator('input'))).toHaveValue(invites.title)
    await form.getByRole('button', { name: words('common.cancel') }).click()
    await expect(panelOf(page, words).getByRole('button', { name: invites.title, exact: true })).toHaveCount(1)
  })
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function poke(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

/** Reads the reason in English and starts anew, then reads it in Italian and opens another file; the refused file keeps every byte. */
async function startWith(launch: Fixtures['launch'], code: string, path: string, other: Demo): Promise<void> {
  const before = hashOf(path)
  for (const locale of ['en', 'it'] as const) {
    const words = wordsOf(locale)
    const { app, page, quit } = await launch({ settings: { locale }, args: [path] })
    await expect(page.getByRole('heading', { level: 1, name: words('start-problem.title') })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveText(words(`error.${code}`).replace('{path}', path))
    await expect(page.getByText(words('start-problem.untouched'))).toBeVisible()
    if (locale === 'en') {
      await page.getByRole('button', { name: words('start-problem.new') }).click()
      await expect(page.getByRole('heading', { level: 1, name: words('first-run.title') })).toBeVisible()
      await expect(page.getByRole('button', { name: words('first-run.create') })).toBeEnabled()
    } else {
      await answerOpenDialog(app, other.path)
      await page.getByRole('button', { name: words('start-problem.other') }).click()
      await expect(page.getByRole('heading', { level: 1, name: other.plan.plan.name })).toBeVisible()
    }
    await quit()
    expect(hashOf(path)).toBe(before)
  }
}
