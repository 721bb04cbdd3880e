/** Whatever is typed into a report, or lies in its file, stays what it is: it names nobody, breaks no file, and no report takes a workspace's place. */
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { personToken } from '#shared/domain/reports/names.ts'
import { checkDeck } from '../pptx-check.ts'
import { bringIn, counted } from './goals.ts'
import { quarter, quarterly, sharingCompany } from './reports.ts'
import { createWorld, hashOf, refusalOf, type World } from './world.ts'

let world: World
let people: readonly string[]
beforeEach(async () => {
  world = createWorld()
  people = await sharingCompany(world)
})
afterEach(() => world.end())

const tricky = `=HYPERLINK("http://x","y") <b>&"' ]]> \u0001\u0007 \u202Eright to left\u202C e\u0301 👩🏽‍🚀 _x0041_ \uD800`
const controls = /[^\P{Cc}\t\n\r]/gu

interface Files {
  readonly html: string
  readonly csv: string
  readonly xlsx: Buffer
  readonly pptx: Buffer
}

async function filesOf(reportId: string): Promise<Files> {
  const made = async (format: keyof Files) => {
    const path = world.at(`report.${format}`)
    await world.caller.reports.exportFiles({ source: { reportId }, formats: [format], path, overwrite: true })
    return readFileSync(path)
  }
  return { html: String(await made('html')), csv: String(await made('csv')), xlsx: await made('xlsx'), pptx: await made('pptx') }
}

const isFormula = (cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell
const faultsOf = ({ pptx }: Files) => checkDeck(pptx, { language: 'en-GB', isOwn: true })

type SectionWish = Parameters<World['caller']['reports']['updateSection']>[0]['fields']

async function setEverySection(reportId: string, fields: SectionWish): Promise<void> {
  for (const { id } of (await world.caller.reports.one({ reportId })).sections)
    await world.caller.reports.updateSection({ sectionId: id, fields })
}

async function typeEverywhere(reportId: string, text: string): Promise<void> {
  await world.caller.reports.update({ reportId, fields: { name: text.slice(0, 200) } })
  await setEverySection(reportId, { shown: true, title: text, comment: text, lines: [text] })
}

async function addTeam(name: string): Promise<void> {
  const rule = { departments: [], seniorities: [], places: [], locales: [] }
  await world.caller.people.saveTeam({ fields: { name, rule, parentId: null, access: 'open', mandatory: false } })
}

test('what looks like the place of a name stays text where somebody typed it: in the report, frozen, and in its files', async () => {
  const [agreed = '', silent = ''] = people
  const { reports } = world.caller
  const typed = `Thanks to ${personToken(agreed)}, ${personToken(silent)} and {{person:x}}`
  const reportId = await quarterly(world)
  await typeEverywhere(reportId, typed)
  const content = await reports.content({ reportId })
  expect([content.name, content.headline]).toEqual([typed, typed])
  const proses = content.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : [])))
  expect([...new Set(proses)]).toEqual([typed])
  expect(JSON.stringify(content)).toContain('Colleague Number0')
  const { frozenId } = await reports.freeze({ reportId })
  expect((await reports.content({ frozenId })).headline).toBe(typed)
  const { html, csv } = await filesOf(reportId)
  expect([html.includes(typed), csv.includes(typed)]).toEqual([true, true])
})

test('what was typed names nobody in what changed since, and whoever agreed is still named there', async () => {
  const [agreed = ''] = people
  const { reports, goals } = world.caller
  const name = `Goal of ${personToken(agreed)}`
  const days = { fromDay: quarter.from, byDay: quarter.to }
  await goals.saveTarget({ fields: { goal: 'recruiting', name, measure: 'share', start: 0, value: 1000, ...days } })
  const reportId = await quarterly(world)
  const { frozenId } = await reports.freeze({ reportId })
  bringIn(world, counted('2026-12-09', 'share', 3, 'linkedin', agreed))
  const whats = (await reports.changes({ frozenId })).rows.map(({ what }) => what)
  expect(whats.filter((what) => what.includes('Goal of')).length).toBeGreaterThan(0)
  expect(whats.filter((what) => what.includes('Goal of Colleague'))).toEqual([])
  expect(whats.filter((what) => what.includes('Colleague Number0')).length).toBeGreaterThan(0)
})

test('letters that no program shows are left out of files, and whatever else is typed is no order to any program', async () => {
  const reportId = await quarterly(world)
  await world.caller.workspace.update({ fields: { companyName: tricky.slice(0, 110), programName: tricky.slice(0, 80) } })
  await typeEverywhere(reportId, tricky)
  const files = await filesOf(reportId)
  expect(faultsOf(files)).toEqual([])
  expect([files.html.match(controls), files.csv.match(controls)]).toEqual([null, null])
  expect(files.html.includes('<b>&')).toBe(false)
  const { Sheets } = read(files.xlsx)
  const cells = Object.values(Sheets).flatMap((sheet) => utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 }).flat())
  expect(cells.some((cell) => String(cell).startsWith('=HYPERLINK("http://x","y") <b>&'))).toBe(true)
  expect(Object.values(read(files.xlsx, { cellFormula: true }).Sheets).flatMap((sheet) => Object.values(sheet).filter(isFormula))).toEqual(
    [],
  )
})

test.each(['JPY', 'KWD'])('views of billions and corrections below nothing are written in %s', async (currency) => {
  await world.caller.figures.updateSettings({ fields: { currency } })
  bringIn(
    world,
    counted('2026-11-12', 'impression', 900_000_000_000),
    counted('2026-11-14', 'click', -5000),
    counted('2026-12-24', 'share', -90, 'x', people[0] ?? null),
  )
  const reportId = await quarterly(world)
  await setEverySection(reportId, { shown: true })
  const files = await filesOf(reportId)
  expect(faultsOf(files)).toEqual([])
  expect(`${files.html}${files.csv}`.match(/NaN|undefined|Infinity/g)).toBeNull()
})

test('comments of 5,000 letters, fifty decisions, sixty teams, no company name, a white or black brand, and nothing at all make whole files', async () => {
  for (let number = 0; number < 60; number += 1) await addTeam(`${number} Wärmepumpen-Wartung 👩🏽‍🚀 \u202Eעברית\u202C e\u0301`)
  const reportId = await quarterly(world)
  const lines = Array.from({ length: 50 }, (_, at) => `${at} ${'decide '.repeat(120)}`.trim())
  await setEverySection(reportId, { shown: true, comment: 'Words and more of them. '.repeat(208).trim(), lines })
  for (const brandColor of ['#ffffff', '#000000']) {
    await world.caller.workspace.update({ fields: { companyName: '', brandColor } })
    expect(faultsOf(await filesOf(reportId))).toEqual([])
  }
  await setEverySection(reportId, { shown: false })
  expect(faultsOf(await filesOf(reportId))).toEqual([])
})

test('of a report that begins after the last figures, no more days are said to be unknown than it has', async () => {
  const reportId = await quarterly(world)
  await world.caller.reports.update({ reportId, fields: { period: { from: '2027-06-01', to: '2027-06-30' } } })
  const said = JSON.stringify(await world.caller.reports.content({ reportId }))
  expect(said).toContain('Nothing is known yet of the last 30 days, after 31 May 2027.')
})

test('a report never takes the place of a workspace, the open one or another, nor of a folder', async () => {
  const reportId = await quarterly(world)
  const path = world.session.current()?.path ?? ''
  const copy = world.at('Backup of mine.html')
  copyFileSync(path, copy)
  const link = world.at('link.html')
  symlinkSync(path, link)
  mkdirSync(world.at('folder.html'))
  const before = hashOf(copy)
  for (const target of [path, copy, link, world.at('folder.html')]) {
    const refused = await refusalOf(
      world.caller.reports.exportFiles({ source: { reportId }, formats: ['html'], path: target, overwrite: true }),
    )
    expect(refused.code).toBe('file-exists')
  }
  expect(hashOf(copy)).toBe(before)
  expect((await world.caller.reports.list({})).map(({ id }) => id)).toEqual([reportId])
})
