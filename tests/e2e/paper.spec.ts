/** What leaves the app: every view as PDF, and the plan as calendar, table and text, each read back by what others read it with. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ical from 'node-ical'
import Papa from 'papaparse'
import { addDays } from '#shared/domain/day.ts'
import { exportFormats, planViews } from '#shared/domain/launch-plan/types.ts'
import type { Locale } from '#shared/ids.ts'
import { expect, root } from './app.ts'
import { type Demo, test, type Words, wordsOf } from './demo.ts'
import { answerSaveDialog } from './desk.ts'
import { screens, show } from './screens.ts'

type Format = (typeof exportFormats)[number]
type View = (typeof planViews)[number]

interface Exported {
  readonly content: Buffer
  readonly view: View
  readonly demo: Demo
  readonly locale: Locale
  readonly words: Words
}

/** The demo company's story stands on Wednesday 10 February 2027. */
const week = { monday: '2027-02-08', sunday: '2027-02-14' }

for (const locale of ['en', 'it'] as const) {
  test(`somebody hands every view of the plan to people without the app (${locale})`, async ({ launch, demoIn }) => {
    test.setTimeout(180_000)
    const words = wordsOf(locale)
    const demo = demoIn(locale)
    const { app, page } = await launch({ settings: { locale, lastRoute: '/plan/timeline' }, args: [demo.path] })
    const folder = join(root, 'out', 'paper', locale)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })

    for (const view of planViews) {
      const screen = screens.find(({ name }) => name === view)
      if (screen === undefined) throw new Error(`There is no screen ${view}`)
      await show(page, screen, demo, words)
      for (const format of exportFormats) {
        const path = join(folder, `${view}.${format}`)
        await answerSaveDialog(app, path)
        await page.getByRole('button', { name: words('command.export-plan') }).click()
        await page.getByRole('button', { name: new RegExp(`^${format.toUpperCase()}`) }).click()
        await expect.poll(() => existsSync(path) && readFileSync(path).length > 0, { timeout: 30_000 }).toBe(true)
        readBack[format]({ content: readFileSync(path), view, demo, locale, words })
      }
    }
  })
}

/** Reads a file as its own programs do. */
const readBack: Readonly<Record<Format, (exported: Exported) => void>> = {
  pdf({ content, demo, locale }) {
    const text = content.toString('latin1')
    expect(text).toMatch(/^%PDF-1\.\d/)
    expect(text).toContain('%%EOF')
    // Tagged, in its language, with a title: what a screen reader needs to read it aloud.
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(text).toContain(`/Lang (${locale})`)
    expect(pdfTexts(text).join('\n')).toContain(demo.plan.plan.name)
    const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    expect(pages).toBeGreaterThanOrEqual(1)
    expect(pages).toBeLessThanOrEqual(12)
  },
  ics({ content, view, demo }) {
    const text = content.toString('utf8')
    const events = Object.values(ical.sync.parseICS(text)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
    for (const event of events) expect(event).toMatchObject({ datetype: 'date' })
    const compact = (day: string): string => day.replaceAll('-', '')
    const days = text.matchAll(/UID:(.+)@groundswell[\s\S]*?DTSTART;VALUE=DATE:(\d{8})\r\n[\s\S]*?DTEND;VALUE=DATE:(\d{8})/g)
    const expected = tasksOf(view, demo).map(({ id, start, due }) => [id, [compact(start), compact(addDays(due, 1))]] as const)
    expect(new Map([...days].map(([, id = '', start, end]) => [id, [start, end]]))).toEqual(new Map(expected))
    expect(events.map(({ summary }) => summary).sort()).toEqual(titlesOf(view, demo))
  },
  csv({ content, view, demo, words }) {
    const { data, errors } = Papa.parse<Record<string, string>>(content.toString('utf8'), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    const column = (name: string): readonly (string | undefined)[] => data.map((row) => row[words(`export.column.${name}`)])
    if (view === 'risks') {
      expect(data.length).toBeGreaterThan(0)
      expect(column('severity').map(Number)).toEqual(data.map((_, at) => Number(column('likelihood')[at]) * Number(column('impact')[at])))
    } else {
      expect([...column('task')].sort()).toEqual(titlesOf(view, demo))
      expect(new Set(column('start'))).toEqual(new Set(tasksOf(view, demo).map(({ start }) => start)))
      expect(new Set(column('due'))).toEqual(new Set(tasksOf(view, demo).map(({ due }) => due)))
    }
  },
  md({ content, view, demo, words }) {
    const text = content.toString('utf8')
    expect(text.startsWith(`# ${demo.plan.plan.name}\n`)).toBe(true)
    if (view === 'risks') expect(text).toContain(`| ${words('export.column.risk')} |`)
    else expect([...text.matchAll(/^- \[[ x]] \*\*(.+?)\*\*/gm)].map(([, title]) => title).sort()).toEqual(titlesOf(view, demo))
  },
}

/** The week has what is under way in it or late by then; the other views have every task. */
function tasksOf(view: View, { plan }: Demo): Demo['plan']['tasks'] {
  if (view !== 'week') return plan.tasks
  return plan.tasks.filter(({ start, due, status }) => start <= week.sunday && (due >= week.monday || status !== 'done'))
}

function titlesOf(view: View, demo: Demo): readonly string[] {
  return tasksOf(view, demo)
    .map(({ title }) => title)
    .sort()
}

/** The texts that a PDF holds outside its drawings: title, outline, names. */
function pdfTexts(pdf: string): readonly string[] {
  const plain = [...pdf.matchAll(/\/Title \(((?:[^\\()]|\\.)*)\)/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'))
  const wide = [...pdf.matchAll(/\/Title <FEFF([0-9A-F]*)>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
  return [...plain, ...wide]
}
