/** A report as slides: a cover, one or more for each section, and last what it is made of. */
import type { ReportContent, ReportSection } from '#shared/contracts/report-shapes.ts'
import { blockPieces, leadPiece, listPiece } from './block-pieces.ts'
import { createDeckWords, type DeckWords, joinSentences, leadOf, ratesLine, sourceLines, textSizes } from './deck-words.ts'
import type { Paragraph, Slide } from './drawn.ts'
import { flow, type Piece } from './flow.ts'
import type { Frame, FrameLayout } from './frame.ts'
import { textHeight, widthOfFace } from './measure.ts'

/** In the order in which they are shown. */
export function slidesOf(content: ReportContent, { layouts, face }: Pick<Frame, 'layouts' | 'face'>): readonly Slide[] {
  const words = createDeckWords(content, widthOfFace(face), layouts.content.area.width)
  return [
    coverSlide(words, layouts.title),
    ...content.sections.flatMap((section) =>
      slides(words, layouts.content, section.title, sectionPieces(words, section), proseOf(section)),
    ),
    ...slides(words, layouts.content, words.say('report.book-about-report'), aboutPieces(words), []),
  ]
}

function slides(
  words: DeckWords,
  { area }: FrameLayout,
  title: string,
  pieces: readonly Piece[],
  said: readonly string[],
): readonly Slide[] {
  return flow(pieces, area).map(({ shapes, notes }, at) => ({
    ...{ layout: 'content', shapes },
    title: at === 0 ? title : words.say('report.deck-continued', { title }),
    notes: notesOf(words, [...(at === 0 ? said : []), ...notes]),
  }))
}

/** What stands behind two blocks of one slide is said once; where there is nothing to say, up to when it holds. */
function notesOf({ content, values, say }: DeckWords, notes: readonly string[]): readonly string[] {
  return notes.length > 0 ? [...new Set(notes)] : [say('report.deck-as-of', { day: values.day(content.asOf) })]
}

const proseOf = ({ blocks }: ReportSection) =>
  blocks.flatMap((block) => (block.kind === 'prose' ? block.text.split(/\n+/).filter((line) => line !== '') : []))

/** What its first words say stands under the title. A block's own title is left out where the slide says the same. */
function sectionPieces(words: DeckWords, section: ReportSection): readonly Piece[] {
  const first = section.blocks.find(({ kind }) => kind === 'prose')
  // The report's one sentence stands above everything else that its first section says.
  const headline = section.kind === 'headline' && words.content.headline !== '' ? [leadPiece(words, words.content.headline)] : []
  const blocks = section.blocks.flatMap((block) => {
    const isTitled = 'title' in block && block.title !== section.title
    if (block !== first || block.kind !== 'prose' || headline.length > 0) return blockPieces(words, block, isTitled)
    const { lead, rest } = leadOf(block.text)
    return [...(lead === '' ? [] : [leadPiece(words, lead)]), ...blockPieces(words, { ...block, text: rest }, false)]
  })
  return [...headline, ...blocks]
}

function coverSlide(words: DeckWords, { area }: FrameLayout): Slide {
  const { content, values, say } = words
  const line = (text: string, size: number, tone: 'ink' | 'quiet'): Paragraph => ({ before: 4, runs: [{ text, size, tone }] })
  const who = [...new Set([content.program, content.company])].filter((name) => name !== '').join(' · ')
  const compared =
    content.compare === null ? [] : [line(say('report.deck-compared', { period: values.period(content.compare) }), textSizes.text, 'quiet')]
  const all = [
    line(values.period(content.period), 24, 'ink'),
    line(who, textSizes.lead, 'quiet'),
    ...compared,
    ...content.filters.map((filter) => line(filter, textSizes.text, 'quiet')),
    ...(content.foot === '' ? [] : [line(content.foot, textSizes.text, 'quiet')]),
  ]
  const count = all.findIndex((_, at) => textHeight(all.slice(0, at + 1), area.width, words.face) > area.height)
  const paragraphs = count === -1 ? all : all.slice(0, Math.max(1, count))
  const notes = [content.headline, say('report.deck-as-of', { day: values.day(content.asOf) }), ...missingLines(words)].filter(
    (text) => text !== '',
  )
  return {
    layout: 'title',
    title: content.name,
    shapes: [{ kind: 'text', box: area, name: values.period(content.period), paragraphs }],
    notes,
  }
}

/** Wanted, and not there yet. */
function missingLines({ content, say }: DeckWords): readonly string[] {
  return content.missing.map(({ title, why }) => joinSentences([say('report.book-fact-missing', { section: title }), why]))
}

/** What whoever asks back wants to know: days, filters, sources, rates, versions, what is left out. */
function aboutPieces(words: DeckWords): readonly Piece[] {
  const { content, values, say } = words
  const lines = [
    values.period(content.period),
    ...(content.compare === null ? [] : [say('report.deck-compared', { period: values.period(content.compare) })]),
    ...content.filters,
    say('report.deck-as-of', { day: values.day(content.asOf) }),
    ...sourceLines(words),
    ratesLine(words),
    say('report.deck-definitions', { version: content.definitionVersion }),
    say('report.deck-smallest-group', { count: content.smallestGroup }),
    ...missingLines(words),
  ]
  return [
    listPiece(
      words,
      lines.map((text) => ({ bullet: 'point', before: 5, runs: [{ text, size: textSizes.text - 1 }] })),
      say('report.book-about-report'),
    ),
  ]
}
