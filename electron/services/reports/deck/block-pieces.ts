/** Every kind of block of a report as pieces of slides. */
import type { ChartBlock, ReportBlock } from '#shared/contracts/report-shapes.ts'
import { cellOf, type DeckWords, joinSentences, originNotes, sourceLines, textSizes } from './deck-words.ts'
import type { Paragraph, Shape } from './drawn.ts'
import type { Piece } from './flow.ts'
import { firstSentences, textHeight } from './measure.ts'
import { headPiece, notePiece, smallPrint, tablePiece, tablePieces, textUnder } from './table-pieces.ts'
import { targetPieces } from './target-pieces.ts'
import { tilePieces } from './tile-pieces.ts'

/** On a slide nobody reads more. */
const proseLetters = 220
const chartHeights = { least: 130, most: 400 }

/** `isTitled`: its own title stands above it, because the slide's says something else. */
export function blockPieces(words: DeckWords, block: ReportBlock, isTitled: boolean): readonly Piece[] {
  switch (block.kind) {
    case 'prose':
      return prosePieces(words, block.text)
    case 'note':
      return [{ ...notePiece(words, block.text), notes: [block.text] }]
    case 'figures':
      return block.figures.length === 0 ? [] : tilePieces(words, block.figures)
    case 'targets':
      return block.rows.length === 0 ? [] : targetPieces(words, block, isTitled)
    case 'chart':
      return chartPieces(words, block, isTitled)
    case 'table':
      return tablePieces(words, block, isTitled)
    case 'list':
      return listPieces(words, block, isTitled)
    case 'definitions':
      return definitionPieces(words, block.items)
  }
}

/** What is said, shortened to whole sentences; the whole of it stands in the notes (`section-slides.ts`). */
export function prosePieces(words: DeckWords, text: string): readonly Piece[] {
  const short = firstSentences(text, proseLetters)
  return short === '' ? [] : [textPiece(words, [{ runs: [{ text: short, size: textSizes.text }] }], short)]
}

/** The sentence under the title. */
export function leadPiece(words: DeckWords, text: string): Piece {
  return textPiece(words, [{ runs: [{ text, size: textSizes.lead, tone: 'quiet' }] }], text)
}

function textPiece(words: DeckWords, paragraphs: readonly Paragraph[], name: string): Piece {
  const height = textHeight(paragraphs, words.width, words.face) + 4
  return { least: height, most: height, notes: [], draw: (box) => [{ kind: 'text', box, name: name.slice(0, 60), paragraphs }] }
}

function chartPieces(words: DeckWords, chart: ChartBlock, isTitled: boolean): readonly Piece[] {
  const head = isTitled && chart.title !== '' ? [headPiece(words, chart.title)] : []
  const isEmpty = chart.labels.length === 0 || !chart.series.some(({ values }) => values.some((value) => value !== null))
  if (isEmpty) return [...head, notePiece(words, words.say('report.deck-empty-chart'))]
  const marks = chart.marks.map(({ letter, day, text }) => `${letter}: ${words.values.short(day, 'day')}, ${text}`)
  const text = joinSentences([chart.note, ...marks])
  const under = smallPrint(words, text)
  const rows = chart.form === 'bars' || chart.form === 'stack' ? chart.labels.length : 0
  const least = Math.max(chartHeights.least, Math.min(360, 44 + rows * 30)) + under.height
  const piece: Piece = {
    least,
    most: rows === 0 ? chartHeights.most : Math.max(least, 60 + rows * 64 + under.height),
    notes: [chart.alt, ...marks, ...originNotes(words, new Set(chart.series.map(({ id }) => id)), chart.unit === 'money')],
    draw: (box): readonly Shape[] => [
      { kind: 'chart', box: { ...box, height: box.height - under.height }, name: chart.title, chart },
      ...textUnder(box, under),
    ],
  }
  return [...head, piece]
}

function listPieces(words: DeckWords, block: Extract<ReportBlock, { kind: 'list' }>, isTitled: boolean): readonly Piece[] {
  if (block.items.length === 0) return []
  const paragraphs = block.items.map(({ text, detail }): Paragraph => {
    const more = detail === '' ? [] : [{ text: `  ${detail}`, size: textSizes.text - 1, tone: 'quiet' as const }]
    return { bullet: block.form === 'steps' ? 'number' : 'point', before: 5, runs: [{ text, size: textSizes.text + 1 }, ...more] }
  })
  const head = isTitled && block.title !== '' ? [headPiece(words, block.title)] : []
  return [...head, listPiece(words, paragraphs, block.title)]
}

/** Paragraphs that may go on on the next slide. */
export function listPiece(words: DeckWords, paragraphs: readonly Paragraph[], name: string): Piece {
  const split = (height: number) => {
    const count = paragraphs.findIndex((_, at) => textHeight(paragraphs.slice(0, at + 1), words.width, words.face) + 4 > height)
    if (count < 1) return null
    return { first: listPiece(words, paragraphs.slice(0, count), name), rest: listPiece(words, paragraphs.slice(count), name) }
  }
  const notes = paragraphs.map(({ runs }) => joinSentences(runs.map(({ text }) => text.trim())))
  return { ...textPiece(words, paragraphs, name), notes, split }
}

/** The appendix: name and version left, how it is reckoned right. */
export function definitionPieces(words: DeckWords, items: Extract<ReportBlock, { kind: 'definitions' }>['items']): readonly Piece[] {
  if (items.length === 0) return []
  const { say, values } = words
  const size = textSizes.dense
  const [left, right] = [say('report.book-column-figure'), say('report.book-column-formula')]
  const title = (text: string) => cellOf(text, size, 'left', { isBold: true, tone: 'quiet' })
  const rows = items.map(({ name, formula, counted, leftOut, reference, source, version, since }) => {
    const last = joinSentences([reference, source, say('report.deck-version', { version, day: values.day(since) })])
    const lines = [
      { text: formula, size, isBold: true },
      { text: joinSentences([counted, leftOut]), size },
      { text: last, size, tone: 'quiet' as const },
    ]
    const paragraphs = lines.filter(({ text }) => text !== '').map((run) => ({ runs: [run] }))
    return { cells: [cellOf(name, size, 'left', { isBold: true }), { paragraphs }], meters: [] }
  })
  const columns = [words.width * 0.24, words.width * 0.76]
  return [
    tablePiece(words, {
      ...{ name: left, alt: `${left}, ${right}`, columns, hasFoot: false, under: '', notes: sourceLines(words) },
      rows: [{ cells: [title(left), title(right)], meters: [] }, ...rows],
    }),
  ]
}
