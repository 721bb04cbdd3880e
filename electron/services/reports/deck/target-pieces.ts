/** Goals as a table: where each stands, how far it is to go, whether that is as it should be. */
import type { ReportBlock } from '#shared/contracts/report-shapes.ts'
import { type DeckWords, originNotes } from './deck-words.ts'
import type { Piece } from './flow.ts'
import { cellGap, fitTable } from './table-columns.ts'
import { headPiece, tablePiece } from './table-pieces.ts'

type Goals = Extract<ReportBlock, { kind: 'targets' }>

/** Of the meter, as a part of the slide's width. */
const meterPart = 0.13

/** The meter stands beside where the goal should be, at which its tick points. */
const columns: readonly { readonly key: string; readonly isWords?: true; readonly hasMeter?: true }[] = [
  { key: 'report.book-column-goal', isWords: true },
  { key: 'report.book-column-now' },
  { key: 'report.book-column-target' },
  { key: 'report.book-column-due', hasMeter: true },
  { key: 'report.book-column-by-day' },
  { key: 'report.book-column-forecast' },
  { key: 'report.book-column-state', isWords: true },
]

/** Beside the word, so that a state is told by its shape as well. */
const stateMarks: Readonly<Record<Goals['rows'][number]['state'], string>> = {
  ...{ 'not-begun': '○', 'no-figures': '–', ahead: '↗', 'on-track': '✓' },
  ...{ 'at-risk': '△', reached: '✓', missed: '✕' },
}

/** Where each stands beside where it is to go. */
export function targetPieces(words: DeckWords, block: Goals, isTitled: boolean): readonly Piece[] {
  const { values, say } = words
  const width = words.width * meterPart
  const wishes = columns.map(({ key, isWords = false, hasMeter = false }) => ({
    head: say(key),
    isWords,
    bar: hasMeter ? width + cellGap : 0,
  }))
  const rows = block.rows.map((row) => {
    const written = [row.name, ...[row.now, row.value, row.due].map((value) => values.write(value, row.unit))]
    const texts = [...written, values.write(row.byDay, 'day'), values.write(row.forecast, row.unit), `${stateMarks[row.state]} ${row.word}`]
    const alt = `${row.name}: ${say('report.deck-of', { now: values.write(row.now, row.unit), value: values.write(row.value, row.unit) })}, ${row.word}`
    const meter = { column: 3, width, part: partOf(row, row.now ?? row.start), tick: partOf(row, row.due), alt }
    return { texts, meters: row.now === null ? [] : [meter] }
  })
  const notes = originNotes(
    words,
    new Set(),
    block.rows.some(({ unit }) => unit === 'money'),
  )
  const name = block.title === '' ? say('report.book-column-goal') : block.title
  const alt = `${name}: ${wishes.map(({ head }) => head).join(', ')}`
  return [
    ...(isTitled && block.title !== '' ? [headPiece(words, block.title)] : []),
    tablePiece(words, { name, alt, ...fitTable(words, wishes, rows), hasFoot: false, under: '', notes }),
  ]
}

/** Of the way from the start to the value. */
function partOf({ start, value }: Pick<Goals['rows'][number], 'start' | 'value'>, at: number): number {
  return value === start ? Number(at >= value) : (at - start) / (value - start)
}
