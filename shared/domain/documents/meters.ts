/** What the meters beside a document show: length, reading ease, dos and don'ts, pictures, contact, topics. */
import type { Block, BlockNode, BlockType, InnerNode } from '../../contracts/document-nodes.ts'
import type { Locale } from '../../ids.ts'
import {
  countsToEase,
  fewestWords,
  type Paragraph,
  type ReadingCache,
  type ReadingEase,
  readParagraph,
  targetScore,
} from '../readability/readability.ts'
import { addCounts, noCounts } from '../readability/types.ts'
import { textToWords } from '../readability/words.ts'
import { blockToLines } from '../redline/block-lines.ts'
import { nodeToText } from './nodes.ts'
import { coveredTopics, saysSomething, type TopicState } from './topics.ts'
import type { DocumentKind } from './types.ts'

/** Words read in a minute, rounded down from what readers of several languages manage: a policy is read slowly. */
const wordsPerMinute = 200
/** A section of fewer words is not called the hardest. */
const fewestSectionWords = 30

/** Blocks that say nothing beside their running text. */
const wordyTypes: ReadonlySet<BlockType> = new Set<BlockType>([
  'heading',
  'paragraph',
  'bulletList',
  'orderedList',
  'table',
  'blockquote',
  'doDont',
  'faq',
  'crisisSteps',
])

/** A block once it has been read. */
export interface BlockReading {
  readonly block: Block
  /** nodeToText of the block. */
  readonly text: string
  readonly paragraph: Paragraph
  /** Words on paper, those of form fields included. */
  readonly words: number
}

export interface Section {
  /** Null before the first heading. */
  readonly heading: BlockReading | null
  readonly readings: readonly BlockReading[]
}

export interface HardestSection extends ReadingEase {
  /** Its heading, or its first block where it has none. */
  readonly blockId: string
  /** Text of the heading; empty where there is none. */
  readonly heading: string
}

export interface DocumentMeters {
  readonly words: number
  /** Whole minutes, at least 1 once there is a word. */
  readonly minutes: number
  readonly sentences: number
  /** Null: too little running text for a score to mean something. */
  readonly ease: ReadingEase | null
  /** The score that a text for everybody should reach. */
  readonly easeTarget: number
  readonly hardest: HardestSection | null
  readonly dos: number
  readonly donts: number
  readonly pictures: number
  readonly picturesWithoutAlt: number
  readonly hasContact: boolean
  readonly topics: readonly TopicState[]
}

/** Reads one block, or remembers it. */
export function readBlock(block: Block, locale: Locale, cache: ReadingCache): BlockReading {
  const text = nodeToText(block.node)
  const paragraph = readParagraph(text, locale, cache)
  const words = wordyTypes.has(block.node.type) ? paragraph.counts.words : fieldWords(block.node, locale)
  return { block, text, paragraph, words }
}

/** The meters of a document whose blocks have been read, in their order. */
export function measureDocument(kind: DocumentKind, locale: Locale, readings: readonly BlockReading[]): DocumentMeters {
  const blocks = readings.map((reading) => reading.block)
  const prose = readings.filter(({ block }) => isProse(block.node)).map(({ paragraph }) => paragraph.counts)
  const counts = prose.reduce(addCounts, noCounts)
  const words = readings.reduce((sum, reading) => sum + reading.words, 0)
  const lists = blocks.map(({ node }) => countDosAndDonts(node))
  const pictures = blocks.flatMap(({ node }) => (node.type === 'example' && node.attrs.assetId !== null ? [node.attrs] : []))
  const logos = blocks.filter(({ node }) => node.type === 'swatch' && node.attrs.logo !== null)
  return {
    words,
    minutes: Math.ceil(words / wordsPerMinute),
    sentences: counts.sentences,
    ease: counts.words < fewestWords ? null : countsToEase(counts, locale),
    easeTarget: targetScore(locale),
    hardest: hardestSection(readings, locale),
    dos: lists.reduce((sum, { dos }) => sum + dos, 0),
    donts: lists.reduce((sum, { donts }) => sum + donts, 0),
    pictures: pictures.length + logos.length,
    picturesWithoutAlt: pictures.filter(({ alt }) => alt.trim() === '').length,
    hasContact: blocks.some(({ node }) => node.type === 'contact' && saysSomething(node)),
    topics: coveredTopics(kind, blocks),
  }
}

/** Running text: what reading ease is measured on. Headings and cells are no sentences. */
export function isProse(node: BlockNode): boolean {
  return 'content' in node && node.type !== 'heading' && node.type !== 'table'
}

/** The parts of a document, each from a heading of any level to the next. */
export function readingsToSections(readings: readonly BlockReading[]): readonly Section[] {
  const sections: { heading: BlockReading | null; readings: BlockReading[] }[] = []
  for (const reading of readings) {
    if (reading.block.node.type === 'heading') sections.push({ heading: reading, readings: [] })
    else if (sections.length === 0) sections.push({ heading: null, readings: [reading] })
    else sections.at(-1)?.readings.push(reading)
  }
  return sections
}

/** Items of the two lists of a do / don't pair that say something. */
export function countDosAndDonts(node: BlockNode): { readonly dos: number; readonly donts: number } {
  if (node.type !== 'doDont') return { dos: 0, donts: 0 }
  const itemsOf = (type: InnerNode['type']) =>
    (node.content ?? [])
      .filter((list) => list.type === type)
      .flatMap((list) => ('content' in list ? (list.content ?? []) : []))
      .filter((item) => nodeToText(item).trim() !== '').length
  return { dos: itemsOf('doList'), donts: itemsOf('dontList') }
}

function fieldWords(node: BlockNode, locale: Locale): number {
  return saysSomething(node) ? textToWords(blockToLines(node).join('\n'), locale).length : 0
}

function hardestSection(readings: readonly BlockReading[], locale: Locale): HardestSection | null {
  let hardest: HardestSection | null = null
  for (const { heading, readings: own } of readingsToSections(readings)) {
    const counts = own
      .filter(({ block }) => isProse(block.node))
      .reduce((sum, reading) => addCounts(sum, reading.paragraph.counts), noCounts)
    const ease = counts.words < fewestSectionWords ? null : countsToEase(counts, locale)
    const blockId = (heading ?? own[0])?.block.id
    if (ease !== null && blockId !== undefined && (hardest === null || ease.score < hardest.score)) {
      hardest = { ...ease, blockId, heading: heading?.text ?? '' }
    }
  }
  return hardest
}
