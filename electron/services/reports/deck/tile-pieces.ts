/** Figures as tiles: word, number, what it stands beside. */
import type { ReportFigure } from '#shared/contracts/report-shapes.ts'
import { estimateOf } from '#shared/export/report/estimate.ts'
import { type DeckWords, originNotes, textSizes } from './deck-words.ts'
import type { Box, Paragraph, Shape } from './drawn.ts'
import type { Piece } from './flow.ts'
import { textHeight } from './measure.ts'

const between = 20

/** At most six in a row, and rows as even as they can be. */
export function tilePieces(words: DeckWords, figures: readonly ReportFigure[]): readonly Piece[] {
  const rows = Math.ceil(figures.length / 6)
  const perRow = Math.max(3, Math.ceil(figures.length / Math.max(1, rows)))
  return Array.from({ length: rows }, (_, row) => tileRow(words, figures.slice(row * perRow, (row + 1) * perRow), perRow))
}

/** Points of a tile's number and of its words. */
interface TileSizes {
  readonly number: number
  readonly label: number
  readonly line: number
}

/** How much larger the words of tiles are on a slide that has room. */
const roomy = 1.25
/** Points of numbers, the largest first. */
const largeNumbers = [56, 48, 40, 32, 24, 18] as const

function tileRow(words: DeckWords, figures: readonly ReportFigure[], perRow: number): Piece {
  const width = (words.width - between * (perRow - 1)) / perRow
  const usual = { label: textSizes.table, line: textSizes.small, number: numberSize(words, figures, width, textSizes.tile) }
  const large = {
    label: usual.label * roomy,
    line: usual.line * roomy,
    number: numberSize(words, figures, width, largeNumbers[0]),
  }
  const rows = (perRow > 4 ? [usual] : [usual, large]).map((sizes) => {
    const tiles = figures.map((figure) => ({ figure, paragraphs: tileParagraphs(words, figure, sizes) }))
    return { tiles, height: Math.max(...tiles.map(({ paragraphs }) => textHeight(paragraphs, width, words.face))) + 12 }
  })
  const heights = rows.map(({ height }) => height)
  const draw = (box: Box): readonly Shape[] => {
    const { tiles, height } = rows.findLast((row) => row.height <= box.height + 1) ?? { tiles: [], height: 0 }
    return tiles.map(({ figure, paragraphs }, at) => ({
      ...{ kind: 'text', name: figure.label, paragraphs, hasRule: true },
      box: { x: box.x + at * (width + between), y: box.y + 6, width, height: height - 6 },
    }))
  }
  const keys = new Set(figures.map(({ key }) => key))
  return {
    least: Math.min(...heights),
    most: Math.max(...heights),
    draw,
    notes: originNotes(
      words,
      keys,
      figures.some(({ unit }) => unit === 'money'),
    ),
  }
}

/** The largest, up to `most`, in which every number of a row stands on one line. */
function numberSize({ values, face }: DeckWords, figures: readonly ReportFigure[], width: number, most: number): number {
  const fits = (size: number) =>
    figures.every(
      ({ value, unit }) => textHeight([{ runs: [{ text: values.write(value, unit), size, isBold: true }] }], width, face) < size * 1.5,
    )
  const smallest = largeNumbers[largeNumbers.length - 1] ?? most
  return largeNumbers.find((size) => size <= most && fits(size)) ?? smallest
}

function tileParagraphs(words: DeckWords, figure: ReportFigure, sizes: TileSizes): readonly Paragraph[] {
  return [
    { runs: [{ text: figure.label, size: sizes.label, tone: 'quiet' }] },
    { runs: [{ text: words.values.write(figure.value, figure.unit), size: sizes.number, isBold: true }] },
    ...tileLines(words, figure).map((text): Paragraph => ({ before: 1, runs: [{ text, size: sizes.line, tone: 'quiet' }] })),
  ]
}

/** What the number is of, how sure it is, what it was before, what others publish. */
function tileLines({ values, say }: DeckWords, figure: ReportFigure): readonly string[] {
  const { value, before, unit, note, reference } = figure
  const change =
    before === null || value === null
      ? ''
      : say('report.deck-before', { change: values.change(before, value, unit), before: values.write(before, unit) })
  return [note, estimateOf(figure, values, say), change, reference].filter((line) => line !== '')
}
