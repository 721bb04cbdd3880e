/** How wide columns are, and how large their letters: numbers are never broken, words share what is left. */
import { textWidth } from '#shared/export/report/charts/text-width.ts'
import { cellOf, type DeckWords, textSizes } from './deck-words.ts'
import type { Cell } from './drawn.ts'

/** A bar in a row, at the left of its column: `part` and `tick` are fractions of its width. */
export interface RowMeter {
  readonly column: number
  readonly width: number
  readonly part: number
  readonly tick: number | null
  readonly alt: string
}

export interface TableRow {
  readonly cells: readonly Cell[]
  readonly meters: readonly RowMeter[]
}

export interface ColumnWish {
  readonly head: string
  /** Words are aligned left and may break; numbers and days are not. */
  readonly isWords: boolean
  /** Points that a bar takes up beside them. */
  readonly bar: number
}

export interface RowWish {
  readonly texts: readonly string[]
  readonly meters: readonly RowMeter[]
  readonly isBold?: true
}

/** Right of each cell. */
export const cellGap = 10

/** From the usual size down to the smallest that is read from afar. */
const sizes = [textSizes.table, 13, textSizes.dense, 11, 10] as const
const smallest = 10
/** Words may be broken down to this width. */
const narrowest = 96
/** Columns do not stand further apart than so many times what they need. */
const widest = 1.5

/** The head first. */
export function fitTable(
  words: DeckWords,
  wishes: readonly ColumnWish[],
  rows: readonly RowWish[],
): { readonly columns: readonly number[]; readonly rows: readonly TableRow[] } {
  const size = sizes.find((one) => sumOf(leastWidths(words, wishes, rows, one)) <= words.width) ?? smallest
  const cells = (texts: readonly string[], look: Parameters<typeof cellOf>[3]) =>
    wishes.map(({ isWords }, at) => cellOf(texts[at] ?? '', size, isWords ? 'left' : 'right', look))
  const head = {
    cells: cells(
      wishes.map((wish) => wish.head),
      { isBold: true, tone: 'quiet' },
    ),
    meters: [],
  }
  const written = rows.map(({ texts, meters, isBold }): TableRow => ({ cells: cells(texts, { isBold: isBold === true }), meters }))
  return { columns: widthsOf(words, wishes, rows, size), rows: [head, ...written] }
}

function widthsOf(words: DeckWords, wishes: readonly ColumnWish[], rows: readonly RowWish[], size: number): readonly number[] {
  const least = leastWidths(words, wishes, rows, size)
  const wanted = wishes.map(({ head, bar }, at) =>
    Math.max(longest(words, [head, ...textsOf(rows, at)], size) + cellGap + bar, least[at] ?? 0),
  )
  const room = words.width - sumOf(least)
  const wish = sumOf(wanted) - sumOf(least)
  if (wish <= room) return wanted.map((one) => one * Math.min(widest, words.width / sumOf(wanted)))
  const fitting = least.map((one, at) => one + ((wanted[at] ?? 0) - one) * Math.max(0, room / wish))
  return fitting.map((one) => one * Math.min(1, words.width / sumOf(fitting)))
}

/** Numbers whole, heads broken between words. */
function leastWidths(words: DeckWords, wishes: readonly ColumnWish[], rows: readonly RowWish[], size: number): readonly number[] {
  return wishes.map(({ head, isWords, bar }, at) => {
    const texts = textsOf(rows, at)
    const whole = isWords ? Math.min(narrowest, longest(words, texts, size)) : longest(words, texts, size)
    return Math.max(whole, longest(words, head.split(' '), size)) + cellGap + bar
  })
}

function longest({ face }: DeckWords, texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size))) * face + 3
}

const textsOf = (rows: readonly RowWish[], column: number) => rows.map(({ texts }) => texts[column] ?? '')

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
