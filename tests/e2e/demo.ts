/** The demo company in each language, made once for a whole run; every test works on a copy of its own. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlanJson } from '#cli/plan-json.ts'
import type { Locale } from '#shared/ids.ts'
import { test as base, type Running, root } from './app.ts'
import { answerOpenDialog } from './desk.ts'

export interface Demo {
  readonly path: string
  readonly plan: PlanJson
  /** The plan's task with that key of its template. */
  readonly task: (key: string) => PlanJson['tasks'][number]
  readonly document: (kind: DemoDocument['kind']) => DemoDocument
}

/** As the command line lists it. */
interface DemoDocument {
  readonly id: string
  readonly kind: 'policy' | 'brand'
  readonly title: string
  readonly translations: readonly { readonly locale: Locale; readonly behind: number }[]
}

/** A message of a language, as it is written: without values. */
export type Words = (key: string) => string

interface TestFixtures {
  /** A copy of the demo company in that language, in this test's own folder. */
  readonly demoIn: (locale: Locale) => Demo
}

interface WorkerFixtures {
  readonly made: (locale: Locale) => string
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  made: [
    async ({ playwright: _playwright }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'groundswell-demo-'))
      const made = new Map<Locale, string>()
      await use((locale) => {
        const path = made.get(locale) ?? join(folder, `${locale}.groundswell`)
        if (!made.has(locale)) gsw('workspace', 'new', path, '--demo', '--locale', locale)
        made.set(locale, path)
        return path
      })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  demoIn: async ({ folder, made }, use) => {
    await use((locale) => {
      const path = join(folder, `Aurelia Voices ${locale}.groundswell`)
      copyFileSync(made(locale), path)
      const plan: PlanJson = JSON.parse(gsw('plan', 'show', path, '--json', '--locale', locale))
      const task = (key: string) => {
        const found = plan.tasks.find((each) => each.key === key)
        if (found === undefined) throw new Error(`The demo company has no task ${key}`)
        return found
      }
      const { documents }: { readonly documents: readonly DemoDocument[] } = JSON.parse(gsw('doc', 'list', path, '--json'))
      const document = (kind: DemoDocument['kind']) => {
        const found = documents.find((each) => each.kind === kind)
        if (found === undefined) throw new Error(`The demo company has no document of the kind ${kind}`)
        return found
      }
      return { path, plan, task, document }
    })
  },
})

/** Types a command of the command line; what it wrote. */
export function gsw(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`gsw ${words.join(' ')}: ${stderr}`)
  return stdout
}

/** All messages of a language, by key. */
export function messagesOf(locale: Locale): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, `shared/i18n/${locale}.json`), 'utf8'))
}

export function wordsOf(locale: Locale): Words {
  const messages = messagesOf(locale)
  return (key) => {
    const message = messages[key]
    if (message === undefined) throw new Error(`There is no message ${key}`)
    return message
  }
}

/** Opens a file as a user does in the first run: the system's dialog answers with its path. */
export async function openFromFirstRun({ app, page }: Running, words: Words, path: string): Promise<void> {
  await answerOpenDialog(app, path)
  await page.getByRole('button', { name: words('first-run.open') }).click()
  await page.getByRole('treegrid').waitFor()
}
