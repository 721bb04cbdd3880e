/** The deck as PowerPoint gets it: whole, in its language, with the report's own numbers, on our master and on a company's. */
import { read, utils } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writeDeck } from '#electron/services/reports/deck/deck.ts'
import { readMaster } from '#electron/services/reports/deck/master.ts'
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { locales } from '#shared/locales.ts'
import { checkDeck } from '../../pptx-check.ts'
import { sampleReport } from '../../report-sample.ts'
import { longTeam } from '../../report-sample-charts.ts'
import { elementsOf, readStrictly } from '../../strict-xml.ts'
import { darkTemplate, masterOfAnotherProgram } from './company-masters.ts'

const languages = { en: 'en-GB', it: 'it-IT', ms: 'ms-MY' } as const
const logo = {
  type: 'image/png',
  width: 300,
  height: 100,
  bytes: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
}

let other: Uint8Array
beforeAll(async () => {
  other = await masterOfAnotherProgram()
})

const deckOf = (content: ReportContent, master: Uint8Array | null = null) => writeDeck(content, { logo, master })

function textOf(bytes: Uint8Array, path: RegExp): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .map(([, data]) => strFromU8(data))
    .join('\n')
}

function wordsOn(bytes: Uint8Array, path: RegExp): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => path.test(name))
    .flatMap(([, data]) => elementsOf(readStrictly(strFromU8(data)), 'a:t').map(({ text }) => text))
}

test.each(locales)('a deck on our own master is whole and speaks its language (%s)', async (locale) => {
  expect(checkDeck(await deckOf(sampleReport(locale)), { language: languages[locale], isOwn: true })).toEqual([])
})

test('a deck on the company’s own master is whole, has its look, and none of its slides', async () => {
  const deck = await deckOf(sampleReport('it'), other)
  expect(checkDeck(deck, { language: 'it-IT', isOwn: false })).toEqual([])
  expect(wordsOn(deck, /slides\/slide/).join(' ')).not.toContain('secret')
  expect(textOf(deck, /theme1\.xml/)).toContain('Verdana')
  expect(Object.keys(unzipSync(deck)).some((path) => path.startsWith('ppt/media/') && !path.includes('logo'))).toBe(true)
})

test('a template of 4:3 with odd layouts, dark paper and no place for notes is as good', async () => {
  const facts = readMaster(darkTemplate())
  expect(facts).toMatchObject({ name: 'Nacht & Nebel', layouts: { content: 'Nur Kopf (neu) v7' }, width: 720, height: 540 })
  const deck = await deckOf(sampleReport('ms'), darkTemplate())
  expect(checkDeck(deck, { language: 'ms-MY', isOwn: false })).toEqual([])
  expect(textOf(deck, /presentation\.xml$|ppt\/p\.xml$/)).not.toContain('custShow')
})

test('on a company’s master every colour is one of its theme', async () => {
  const deck = await deckOf(sampleReport(), darkTemplate())
  expect(textOf(deck, /slides\/slide|charts\//)).not.toContain('srgbClr')
})

test('each chart can be edited: its workbook opens and holds what is drawn, which is what the report says', async () => {
  const content = sampleReport()
  const parts = unzipSync(await deckOf(content))
  const charts = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' && block.labels.length > 0 ? [block] : [])),
  )
  for (const [at, chart] of charts.entries()) {
    const book = read(parts[`ppt/embeddings/reportChart${at + 1}.xlsx`] ?? new Uint8Array())
    const [head = [], ...rows] = utils.sheet_to_json<readonly unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
      header: 1,
      defval: null,
    })
    expect(head.slice(1, 1 + chart.series.length)).toEqual(chart.series.map(({ name }) => name))
    for (const [column, { values }] of chart.series.entries()) expect(rows.map((row) => row[column + 1])).toEqual(values)
    if (chart.band !== null) expect(rows.map((row) => row.at(-1))).toEqual(chart.band.high)
    const drawn = readStrictly(strFromU8(parts[`ppt/charts/reportChart${at + 1}.xml`] ?? new Uint8Array()))
    const caches = elementsOf(drawn, 'c:numCache').map((cache) =>
      elementsOf(cache, 'c:pt').map((point) => Number(elementsOf(point, 'c:v')[0]?.text)),
    )
    for (const { values } of chart.series) expect(caches).toContainEqual(values.filter((value) => value !== null))
  }
})

test('whoever speaks has the whole of what is said, how it is reckoned and where it is from', async () => {
  const deck = await deckOf(sampleReport())
  const notes = wordsOn(deck, /notesSlides\/notesSlide/).join('\n')
  expect(notes).toContain('Shares fell below the expected dip in the two weeks around Easter')
  expect(notes).toContain('148 ÷ 221 = 67.0%')
  expect(notes).toContain('LinkedIn: known up to 11 April 2027, imported on 12 April 2027')
  expect(notes).toContain('Advertising rates, version 3: Rates of January')
})

test('a long table goes on on further slides with its head, and no row is lost', async () => {
  const content = sampleReport()
  const deck = await deckOf(content)
  const words = wordsOn(deck, /slides\/slide/)
  const teams = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([name]) => name) : [])),
  )
  expect(teams.filter((name) => !words.includes(String(name)))).toEqual([])
  expect(words).toContain(longTeam)
  const pages = words.filter((word) => word === 'Where it works (continued)').length
  expect(pages).toBeGreaterThan(1)
  expect(words.filter((word) => word === 'Share rate').length).toBeGreaterThan(pages)
})

test('nothing lies outside of its slide', async () => {
  for (const [master, width, height] of [
    [null, 960, 540],
    [other, 960, 540],
    [darkTemplate(), 720, 540],
  ] as const) {
    const deck = await deckOf(sampleReport('it'), master)
    const xml = textOf(deck, /slides\/slide/)
    const boxes = [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/g)].map((found) =>
      found.slice(1).map(Number),
    )
    expect(boxes.length).toBeGreaterThan(50)
    expect(
      boxes.filter(
        ([x = 0, y = 0, across = 0, down = 0]) =>
          x < 0 || y < 0 || across < 0 || down < 0 || x + across > width * 12_700 + 1 || y + down > height * 12_700 + 1,
      ),
    ).toEqual([])
  }
})

test('the same report gives the same bytes', async () => {
  const [first, second] = [await deckOf(sampleReport()), await deckOf(sampleReport())]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('a title of two hundred letters and text that XML cannot hold do no harm', async () => {
  const sample = sampleReport()
  const sections = sample.sections.map((section) => ({
    ...section,
    title: `${'Lungo titolo di una sezione '.repeat(7)}\u0001\uD800 & <b>`,
  }))
  const deck = await deckOf({ ...sample, name: '\u0000]]> & "x"', sections })
  expect(checkDeck(deck, { language: 'en-GB', isOwn: true })).toEqual([])
})

test.each([
  ['#ffff99', 'pale yellow'],
  ['#0a0a0a', 'nearly black'],
  ['', 'none'],
])('a brand colour of %s (%s) stays readable', async (color) => {
  const theme = textOf(await deckOf({ ...sampleReport(), color }), /theme\/theme1\.xml/)
  const accent = /<a:accent1><a:srgbClr val="(\w{6})"/.exec(theme)?.[1] ?? ''
  const [r = 1, g = 1, b = 1] = [0, 2, 4].map((at) => (Number.parseInt(accent.slice(at, at + 2), 16) / 255) ** 2.2)
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThan(3)
})

test('what is no master is refused by name', () => {
  const deckless = zipSync({ 'readme.txt': strToU8('hello') })
  const secret = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const entities = withPart(darkTemplate(), 'ppt/p.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'))
  expect(() => readMaster(strToU8('not a zip at all'))).toThrow(expect.objectContaining({ code: 'master-unreadable' }))
  expect(() => readMaster(deckless)).toThrow(expect.objectContaining({ code: 'master-unreadable' }))
  expect(() => readMaster(other.subarray(0, other.length / 2))).toThrow(expect.objectContaining({ code: 'master-unreadable' }))
  expect(() => readMaster(entities)).toThrow(expect.objectContaining({ code: 'master-unreadable' }))
  expect(() => readMaster(secret)).toThrow(expect.objectContaining({ code: 'master-protected' }))
  expect(() => readMaster(darkTemplate({ masters: 'none' }))).toThrow(expect.objectContaining({ code: 'master-without-layout' }))
  expect(() => readMaster(new Uint8Array(200_000_000))).toThrow(expect.objectContaining({ code: 'master-too-large' }))
  expect(() => readMaster(zipBomb())).toThrow(expect.objectContaining({ code: 'master-too-large' }))
})

function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

/** A small file that says of itself that it unpacks to four gigabytes. */
function zipBomb(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.bin': new Uint8Array(1000) }))
  bytes.writeUInt32LE(0xf0_00_00_00, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
  return bytes
}
