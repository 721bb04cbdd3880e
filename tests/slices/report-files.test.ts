/** Reports become files: whole or not at all, and what is in the way is told. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfBytes } from '#electron/services/document-hash.ts'
import type { MadeFiles, ReportSource } from '#shared/contracts/reports.ts'
import { type ReportFormat, reportFormats } from '#shared/domain/reports/types.ts'
import { createWorld, refusalOf, type World, withPlan } from './world.ts'

const source: ReportSource = { template: 'monthly', period: { from: '2027-01-01', to: '2027-01-31' }, locale: 'en' }
const name = 'Monthly report, 1 – 31 January 2027'

let world: World
let folder: string
beforeEach(async () => {
  world = createWorld()
  await withPlan(world)
  folder = world.at('reports')
  mkdirSync(folder)
})
afterEach(() => world.end())

const lying = () => readdirSync(folder).sort()
const made = (formats: readonly ReportFormat[], overwrite = false) =>
  world.caller.reports.exportFiles({ source, formats: [...formats], folder, overwrite })
const failures = (came: MadeFiles | null) => came?.failed.map(({ format, why }) => [format, why.code])

test('somebody saves a report in every format at once, and each file bears its name and its days', async () => {
  const steps: number[] = []
  const came = await world.caller.reports.exportFiles(
    { source, formats: [...reportFormats], folder },
    { onProgress: (value) => steps.push(Number(Reflect.get(Object(value), 'done'))) },
  )
  expect(came?.failed).toEqual([])
  expect(lying()).toEqual([`${name} (pictures)`, `${name} (tables)`, ...['html', 'pdf', 'pptx', 'xlsx'].map((end) => `${name}.${end}`)])
  expect(came?.files.map(({ format }) => format)).toEqual(reportFormats)
  expect(came?.period).toEqual(source.period)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(readdirSync(join(folder, `${name} (tables)`)).every((file) => file.endsWith('.csv'))).toBe(true)
})

test('the same report has the same hash in every format, and the same bytes each time', async () => {
  const first = await made(['csv', 'html', 'xlsx', 'pptx'])
  const bytes = ['html', 'xlsx', 'pptx'].map((end) => readFileSync(join(folder, `${name}.${end}`)))
  const again = await made(['csv', 'html', 'xlsx', 'pptx'], true)
  expect(again?.hash).toBe(first?.hash)
  expect(['html', 'xlsx', 'pptx'].map((end) => readFileSync(join(folder, `${name}.${end}`)))).toEqual(bytes)
})

test('the system is asked where one file goes, with a name that says what it is; closing the dialog makes nothing', async () => {
  world.answer(null)
  expect(await world.caller.reports.exportFiles({ source, formats: ['pptx'] })).toBeNull()
  expect(world.asked).toEqual([`save ${name} as pptx`])
  world.answer(join(folder, 'Mine.xlsx'))
  await world.caller.reports.exportFiles({ source, formats: ['xlsx'] })
  expect(lying()).toEqual(['Mine.xlsx'])
})

test('whoever cancels finds nothing new, however far it has come', async () => {
  writeFileSync(join(folder, `${name}.html`), 'the one of last week')
  for (let at = 0; at <= reportFormats.length; at += 1) {
    const cancel = new AbortController()
    const onProgress = (value: unknown) => Reflect.get(Object(value), 'done') === at && cancel.abort()
    const call = world.caller.reports.exportFiles(
      { source, formats: [...reportFormats], folder, overwrite: true },
      { signal: cancel.signal, onProgress },
    )
    expect((await refusalOf(call)).code, `at step ${at}`).toBe('cancelled')
    expect(lying()).toEqual([`${name}.html`])
  }
  expect(readFileSync(join(folder, `${name}.html`), 'utf8')).toBe('the one of last week')
})

test('what is there already stays, unless it shall be replaced; the others are made all the same', async () => {
  writeFileSync(join(folder, `${name}.xlsx`), 'mine')
  const came = await made(['xlsx', 'html'])
  expect(failures(came)).toEqual([['xlsx', 'file-exists']])
  expect(came?.files.map(({ format }) => format)).toEqual(['html'])
  expect(readFileSync(join(folder, `${name}.xlsx`), 'utf8')).toBe('mine')
  expect(await made(['xlsx'], true)).toMatchObject({ failed: [] })
  expect(
    readFileSync(join(folder, `${name}.xlsx`))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test.each([`~$${name}.pptx`, `~$${name.slice(2)}.pptx`, `.~lock.${name}.pptx#`])(
  'a deck that is open in an office program (%s) is left alone, and its name is told',
  async (lock) => {
    const path = join(folder, `${name}.pptx`)
    for (const file of [path, join(folder, lock)]) writeFileSync(file, 'open')
    const refusal = await refusalOf(made(['pptx'], true))
    expect([refusal.code, refusal.data]).toEqual(['export-locked', { path }])
    expect(readFileSync(path, 'utf8')).toBe('open')
    expect(lying()).toHaveLength(2)
  },
)

test('pictures and tables replace those of an earlier export, and nothing else that lies in their folder', async () => {
  const tables = join(folder, `${name} (tables)`)
  await made(['csv'])
  const before = readdirSync(tables)
  writeFileSync(join(tables, 'my notes.txt'), 'mine')
  expect((await refusalOf(made(['csv']))).code).toBe('file-exists')
  expect(await made(['csv'], true)).toMatchObject({ failed: [] })
  expect(readdirSync(tables).sort()).toEqual([...before, 'my notes.txt'].sort())
})

test('a folder that is not there is told, and not made', async () => {
  const missing = join(folder, 'not', 'there')
  const refusal = await refusalOf(world.caller.reports.exportFiles({ source, formats: ['html', 'csv'], folder: missing }))
  expect([refusal.code, refusal.data]).toEqual(['folder-missing', { path: missing }])
})

test.each([1, 6])('a program that is killed at step %i leaves no file under its name, and the next one tidies up', async (step) => {
  writeFileSync(join(folder, `${name}.pdf`), 'the one of last week')
  const script = fileURLToPath(new URL('./report-and-die.ts', import.meta.url))
  const child = spawnSync(process.execPath, [script, world.at('other'), world.at('company.groundswell'), folder, String(step)])
  expect(child.signal).toBe('SIGKILL')
  const left = lying().filter((file) => !file.startsWith('.groundswell-'))
  expect(left).toEqual([`${name}.pdf`])
  expect(lying().length).toBeGreaterThan(1)
  expect(readFileSync(join(folder, `${name}.pdf`), 'utf8')).toBe('the one of last week')
  await made(['html'])
  expect(lying()).toEqual([`${name}.html`, `${name}.pdf`])
})

test.skipIf(process.platform === 'win32')('a disk that is full is told in a sentence that says what to do, and holds no half file', () => {
  const path = join(folder, 'report.html')
  const words = ['report', world.at('company.groundswell'), '--from', '2027-01-01', '--to', '2027-01-31', '--format', 'html', '--out', path]
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))
  const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 4; exec "$@"', 'sh', process.execPath, main, ...words], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringContaining(`not enough room on the disk for “${path}”. Nothing was written.`)])
  expect(lying()).toEqual([])
})

test('what a program that died left behind is removed by the next one, and nobody else’s', async () => {
  const mine = hashOfBytes(hostname()).slice(0, 8)
  const dead = `.groundswell-${mine}-4194305-0123abcd.new`
  const elsewhere = '.groundswell-00000000-4194305-0123abcd.new'
  for (const left of [dead, `${dead}.new`, elsewhere, '.groundswell-notes.new']) writeFileSync(join(folder, left), 'half')
  await made(['html'])
  expect(lying()).toEqual([elsewhere, '.groundswell-notes.new', `${name}.html`].sort())
})
