/** Tables of columns that keep their width, over as many slides as they have rows for. */
import type { TableBlock } from '#shared/contracts/report-shapes.ts'
import { type DeckWords, joinSentences, originNotes, textSizes } from './deck-words.ts'
import type { Box, Paragraph, Row, Shape } from './drawn.ts'
import type { Piece } from './flow.ts'
import { textHeight } from './measure.ts'
import { cellGap, fitTable, type RowMeter, type RowWish, type TableRow } from './table-columns.ts'

export interface TableDrawing {
  readonly name: string
  readonly alt: string
  /** In points. */
  readonly columns: readonly number[]
  /** The first is the head. */
  readonly rows: readonly TableRow[]
  /** The last one sums up. */
  readonly hasFoot: boolean
  /** Small print below the last row; empty: none. */
  readonly under: string
  readonly notes: readonly string[]
}

/** Above and below the words of a cell. */
const cellRoom = 9
const meterWidth = 64

/** A table block with its title above and its note below. */
export function tablePieces(words: DeckWords, block: TableBlock, isTitled: boolean): readonly Piece[] {
  const { values, say } = words
  const wishes = block.columns.map(({ label, unit, hasBar }) => ({
    head: label,
    isWords: unit === 'text',
    bar: hasBar ? meterWidth + cellGap : 0,
  }))
  const texts = (cells: TableBlock['rows'][number]) => block.columns.map(({ unit }, at) => values.write(cells[at] ?? null, unit))
  const rows = block.rows.map((cells): RowWish => ({ texts: texts(cells), meters: metersOf(words, block, cells) }))
  const foot: readonly RowWish[] = block.foot === null ? [] : [{ texts: texts(block.foot), meters: [], isBold: true }]
  const fitted = fitTable(words, wishes, [...rows, ...foot])
  const keys = new Set(block.columns.map(({ id }) => id))
  const hasMoney = block.columns.some(({ unit }) => unit === 'money')
  const name = block.title === '' ? (block.columns[0]?.label ?? '') : block.title
  const under = joinSentences([block.more > 0 ? say('report.deck-more', { count: block.more }) : '', block.note])
  const table = { name, alt: `${name}: ${block.columns.map(({ label }) => label).join(', ')}`, hasFoot: block.foot !== null }
  return [
    ...(isTitled && block.title !== '' ? [headPiece(words, block.title)] : []),
    tablePiece(words, { ...table, ...fitted, under, notes: originNotes(words, keys, hasMoney) }),
  ]
}

/** The title of one block among others. */
export function headPiece(words: DeckWords, title: string): Piece {
  const paragraphs = [{ runs: [{ text: title, size: textSizes.text, isBold: true }] }]
  const height = textHeight(paragraphs, words.width, words.face) + 2
  return { least: height, most: height, notes: [], isHead: true, draw: (box) => [{ kind: 'text', box, name: title, paragraphs }] }
}

/** Small print under a block. */
export function notePiece(words: DeckWords, text: string): Piece {
  const paragraphs = [{ runs: [{ text, size: textSizes.small, tone: 'quiet' as const }] }]
  const height = textHeight(paragraphs, words.width, words.face) + 2
  return { least: height, most: height, notes: [], draw: (box) => [{ kind: 'text', box, name: text.slice(0, 60), paragraphs }] }
}

interface SmallPrint {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** With the room above it; 0: there is none. */
  readonly height: number
}

/** What is said below a block. */
export function smallPrint(words: DeckWords, text: string): SmallPrint {
  const paragraphs = text === '' ? [] : [{ runs: [{ text, size: textSizes.small, tone: 'quiet' as const }] }]
  return { text, paragraphs, height: text === '' ? 0 : textHeight(paragraphs, words.width, words.face) + 8 }
}

/** At the end of the block's box. */
export function textUnder(box: Box, { text, paragraphs, height }: SmallPrint): readonly Shape[] {
  if (height === 0) return []
  return [{ kind: 'text', box: { ...box, y: box.y + box.height - height + 6, height: height - 6 }, name: text.slice(0, 60), paragraphs }]
}

/** A table on a slide of its own may stretch so far. */
const stretch = 1.5

/** Any table; the head stands again on each slide, the foot and what is said under it on the last one. */
export function tablePiece(words: DeckWords, table: TableDrawing): Piece {
  const heights = table.rows.map((row) => rowHeight(words, table.columns, row))
  const least = heights.reduce((sum, height) => sum + height, 0) + smallPrint(words, table.under).height
  const [head] = table.rows
  const split = (height: number) => {
    let used = 0
    const fitting = heights.findIndex((row) => {
      used += row
      return used > height
    })
    // Two rows at least stand together; where only the end is too much, some go with it.
    const count = Math.min(fitting === -1 ? table.rows.length : fitting, table.rows.length - 2 - Number(table.hasFoot))
    if (count < 3 || head === undefined) return null
    const [first, rest] = [table.rows.slice(0, count), [head, ...table.rows.slice(count)]]
    return {
      first: tablePiece(words, { ...table, rows: first, hasFoot: false, under: '' }),
      rest: tablePiece(words, { ...table, rows: rest }),
    }
  }
  return {
    least,
    most: table.rows.length > 9 ? least : least * stretch,
    notes: table.notes,
    split,
    draw: (box) => drawTable(words, table, box),
  }
}

function drawTable(words: DeckWords, table: TableDrawing, box: Box): readonly Shape[] {
  const least = table.rows.map((row) => rowHeight(words, table.columns, row))
  const under = smallPrint(words, table.under)
  const scale = Math.max(1, (box.height - under.height) / least.reduce((sum, one) => sum + one, 0))
  const rows = table.rows.map((row, at): Row => ({ cells: row.cells, height: (least[at] ?? 0) * scale }))
  const width = table.columns.reduce((sum, one) => sum + one, 0)
  let y = box.y
  const meters = table.rows.flatMap((row, at) => {
    const height = rows[at]?.height ?? 0
    y += height
    return row.meters.map((meter): Shape => {
      const x = box.x + table.columns.slice(0, meter.column).reduce((sum, one) => sum + one, 0)
      const place = { x, y: y - height / 2 - 3, width: meter.width, height: 6 }
      return { kind: 'meter', name: meter.alt.slice(0, 60), alt: meter.alt, part: meter.part, tick: meter.tick, box: place }
    })
  })
  const { name, alt, columns } = table
  const drawn: Shape = {
    kind: 'table',
    box: { ...box, width, height: box.height - under.height },
    name,
    alt,
    columns,
    rows,
    hasFoot: table.hasFoot,
  }
  return [drawn, ...meters, ...textUnder(box, under)]
}

function rowHeight({ face }: DeckWords, columns: readonly number[], { cells }: TableRow): number {
  return Math.max(24, ...cells.map(({ paragraphs }, at) => textHeight(paragraphs, (columns[at] ?? 0) - cellGap, face) + cellRoom))
}

/** Rates as parts of one whole, never of the longest. */
function metersOf({ values }: DeckWords, { columns }: TableBlock, cells: TableBlock['rows'][number]): readonly RowMeter[] {
  return columns.flatMap(({ hasBar, unit, label }, column) => {
    const value = cells[column]
    if (!hasBar || unit !== 'rate' || typeof value !== 'number') return []
    return [{ column, width: meterWidth, part: value, tick: null, alt: `${label}: ${values.write(value, unit)}` }]
  })
}
