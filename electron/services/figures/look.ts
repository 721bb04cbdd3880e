/** A first look into a file of figures: which export it is, of which days, whose, and what only a person can tell. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FigureChoices, FigureMapping } from '#shared/contracts/figure-files.ts'
import { type Day, instantToDay } from '#shared/domain/day.ts'
import { findDayOrder } from './day-order.ts'
import { type ExportFile, exportIn, hashOf, mappedIn, openAny } from './export-file.ts'
import { guessMapping } from './guess-mapping.ts'
import type { FigureCall, FigureLookRun, FigureSeen } from './types.ts'

const sampleRows = 20
const sampleCell = 200

/** Exports of the company's own accounts; those of a person say so by themselves. */
const ownFormats: readonly string[] = [
  'linkedin-page',
  'facebook-content',
  'instagram-content',
  'meta-daily',
  'x-content',
  'x-overview',
  'tiktok',
]

/** Refuses figures-wrong-file, figures-too-large, and what the file system refuses. */
export async function lookIntoFigures({ path, asTable, today }: FigureLookRun, { signal, onProgress }: FigureCall): Promise<FigureSeen> {
  const file = await openAny(path, null)
  const known = asTable ? null : exportIn(path, file, today)
  const mapping = known === null ? guessMapping(file) : null
  const found = mapping === null ? known : mappedIn(path, file, mapping)
  const parts = found?.parts ?? []
  const progress = (share: number) => onProgress({ step: 'read', done: Math.round(share * 1000), all: 1000 })
  const order = await findDayOrder(parts, { lastDay: today, span: found?.span ?? null }, { signal, onProgress: progress })
  const { size, mtimeMs } = await stat(path)
  const [shown] = parts
  const headers = shown?.header.cells ?? []
  const rows = shown?.sheet.head.filter(({ row }) => row > shown.header.row) ?? []
  const exportedOn = found?.span?.to ?? earlier(instantToDay(mtimeMs), today)
  return {
    ...{ path, name: basename(path), bytes: size, format: known?.format ?? null, network: found?.network ?? null },
    ...{ sheets: file.sheets.map(({ name }) => name).filter((name) => name !== ''), headers: [...headers] },
    sample: rows.slice(0, sampleRows).map(({ cells }) => headers.map((_, column) => (cells[column] ?? '').slice(0, sampleCell))),
    choices: choicesOf(found, mapping, exportedOn, order.order),
    exportedOnKnown: found?.span !== null && found?.span !== undefined,
    ...{ ownerName: found?.ownerName ?? '', dayOrderAsked: order.isAsked, ambiguousDay: order.ambiguous },
    hash: await hashOf(path),
  }
}

function choicesOf(
  found: ExportFile | null,
  mapping: FigureMapping | null,
  exportedOn: Day,
  dayOrder: FigureChoices['dayOrder'],
): FigureChoices {
  return {
    ownPage: found !== null && ownFormats.includes(found.format),
    personId: null,
    network: found?.format === 'meta-daily' ? 'facebook' : null,
    ...{ exportedOn, dayOrder, onlyKnown: true },
    mapping: mapping === null ? null : { ...mapping, dayOrder },
  }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
