/** Reads mentions from a table with headers, in three languages. */
import type { MentionFields } from '#shared/contracts/goals.ts'
import type { Day } from '#shared/domain/day.ts'
import { type CountedAt, countedAt } from '#shared/domain/figures/types.ts'
import { networkNames } from '#shared/domain/networks.ts'
import { AppError } from '#shared/rpc.ts'
import { headOf, openText } from '../table/bytes.ts'
import { type DayEvidence, type DayOrder, noteDay, toDay } from '../table/days.ts'
import { sniffEncoding } from '../table/encoding.ts'
import { foldHeader } from '../table/fold-header.ts'
import { guessDelimiter } from '../table/guess-delimiter.ts'
import { formatOf, type Reading, readTable, textsOf } from '../table/read-table.ts'
import names from './columns.json' with { type: 'json' }

/** Rows of one file: who has more adds them up first. */
const mostRows = 50_000

const fields = ['day', 'text', 'network', 'about', 'hashtag', 'count', 'url'] as const
type Field = (typeof fields)[number]

export interface ReadMentions {
  readonly rows: number
  readonly mentions: readonly MentionFields[]
  /** Rows without a day, or with a count that is no number. */
  readonly rejected: number
}

export interface ReadCall {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** `own`: names of the company itself. Refuses mentions-columns, roster-too-large, and what the file system refuses. */
export async function readMentions(path: string, own: readonly string[], today: Day, call: ReadCall): Promise<ReadMentions> {
  const { headers, records } = await recordsOf(path, call)
  const columns = columnsOf(headers)
  const cell = (record: readonly string[], field: Field) => record[columns[field]] ?? ''
  const order = orderOf(records.map((record) => cell(record, 'day')))
  const ours = new Set(['own', 'us', 'noi', 'kami', ...own].map(foldHeader))
  const mentions = records.flatMap((record): MentionFields[] => {
    const day = toDay(cell(record, 'day'), order, Number(today.slice(0, 4)))
    const count = countOf(cell(record, 'count'))
    if (day === null || day > today || count === null) return []
    const about = cell(record, 'about').slice(0, 100)
    const url = cell(record, 'url')
    return [
      {
        ...{ day, count, network: networkOf(cell(record, 'network')), text: cell(record, 'text').slice(0, 5000) },
        about: ours.has(foldHeader(about)) ? '' : about,
        hashtag: cell(record, 'hashtag').slice(0, 100),
        url: /^https?:\/\//i.test(url) ? url.slice(0, 2000) : '',
      },
    ]
  })
  return { rows: records.length, mentions, rejected: records.length - mentions.length }
}

async function recordsOf(path: string, { signal, onProgress }: ReadCall) {
  const records: (readonly string[])[] = []
  try {
    const { headers } = await readTable(
      path,
      await readingOf(path),
      ({ headers: first, scanner }) => ({
        headers: first,
        onRecord: () => {
          const cells = textsOf(scanner)
          if (cells.some((text) => text !== '')) records.push(cells)
          if (records.length > mostRows) throw new AppError('roster-too-large', { rows: mostRows })
          return undefined
        },
      }),
      { signal, onProgress },
    )
    return { headers, records }
  } catch (error) {
    // What is said of lists of people does not help here.
    if (error instanceof AppError && ['roster-empty', 'roster-not-table'].includes(error.code)) throw new AppError('mentions-columns')
    throw error
  }
}

async function readingOf(path: string): Promise<Reading> {
  const plain = { headerRow: 0, hasHeaders: true, columns: [], sheet: '' }
  if ((await formatOf(path)) !== 'text') return { ...plain, encoding: 'utf-8', delimiter: ',' }
  const { name: encoding } = await sniffEncoding(path)
  return { ...plain, encoding, delimiter: guessDelimiter(await headOf(await openText(path, encoding))) }
}

/** Where each field stands; -1: nowhere. Refuses mentions-columns without a day. */
function columnsOf(headers: readonly string[]): Readonly<Record<Field, number>> {
  const folded = headers.map(foldHeader)
  const place = (field: Field) => folded.findIndex((header) => names[field].includes(header))
  if (place('day') < 0) throw new AppError('mentions-columns')
  return {
    ...{ day: place('day'), text: place('text'), network: place('network'), about: place('about') },
    ...{ hashtag: place('hashtag'), count: place('count'), url: place('url') },
  }
}

/** One day that can only be read one way settles all the others. Day first where nothing does. */
function orderOf(days: readonly string[]): DayOrder {
  const evidence: DayEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: '' }
  for (const day of days) noteDay(day, evidence)
  return evidence.monthFirst > 0 && evidence.dayFirst === 0 ? 'month-first' : 'day-first'
}

const networkByName = new Map<string, CountedAt>([
  ...countedAt.map((network) => [network, network] as const),
  ...Object.entries(networkNames).flatMap(([id, name]) =>
    countedAt.filter((network) => network === id).map((network) => [foldHeader(name), network] as const),
  ),
  ['twitter', 'x'],
  ['x twitter', 'x'],
])

/** Null: not told. */
function networkOf(text: string): CountedAt | null {
  return text === '' ? null : (networkByName.get(foldHeader(text)) ?? 'other')
}

/** One where nothing is told; thousands may be separated. Null: no number. */
function countOf(text: string): number | null {
  if (text === '') return 1
  if (!/^\d{1,3}([.,'\s]\d{3})*$|^\d+$/.test(text)) return null
  const count = Number(text.replaceAll(/\D/g, ''))
  return count >= 1 && count <= 10_000_000 ? count : null
}
