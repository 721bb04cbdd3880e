/** What drawing a block of a report on slides needs besides the block. */
import type { ReportContent } from '#shared/contracts/report-shapes.ts'
import { createValues, type ReportValues } from '#shared/export/report/values.ts'
import { groupedTextsOf } from '../../text.ts'
import type { Cell, Tone } from './drawn.ts'
import { sentencesOf } from './measure.ts'

export interface DeckWords {
  readonly content: ReportContent
  readonly values: ReportValues
  /** A message in the report's language. */
  readonly say: (id: string, values?: Readonly<Record<string, string | number>>) => string
  /** Of `widthOfFace`. */
  readonly face: number
  /** Of the column that blocks stand in, in points. */
  readonly width: number
}

/** In points. */
export const textSizes = { lead: 18, text: 16, table: 14, dense: 12, small: 12, tile: 40 } as const

export function createDeckWords(content: ReportContent, face: number, width: number): DeckWords {
  const texts = groupedTextsOf(content.locale)
  return {
    content,
    values: createValues(content.locale, content.currency),
    say: (id, values) => String(texts.formatMessage({ id }, values)),
    face,
    width,
  }
}

/** A cell of one paragraph. */
export function cellOf(text: string, size: number, align: 'left' | 'right', look: { isBold?: boolean; tone?: Tone } = {}): Cell {
  return { paragraphs: [{ align, runs: [{ text, size, ...look }] }] }
}

/** What stands behind figures: their definitions, where they are from, and at which rates. */
export function originNotes({ content, values, say }: DeckWords, keys: ReadonlySet<string>, hasMoney: boolean): readonly string[] {
  const definitions = content.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'definitions' ? block.items : [])))
  const explained = definitions
    .filter(({ key }) => keys.has(key))
    .map(({ name, formula, counted, leftOut, reference }) => `${name}: ${joinSentences([formula, counted, leftOut, reference])}`)
  return [
    ...explained,
    ...sourceLines({ content, values, say }),
    ...(hasMoney ? [ratesLine({ content, say })] : []),
    say('report.deck-definitions', { version: content.definitionVersion }),
  ]
}

/** At which prices views and clicks were valued. */
export function ratesLine({ content, say }: Pick<DeckWords, 'content' | 'say'>): string {
  const { version, source, assumed } = content.rates
  if (assumed || version === null) return say('report.deck-rates-assumed')
  return [say('report.deck-rates', { version }), source].filter((part) => part !== '').join(': ')
}

/** Where the figures come from, a line each. */
export function sourceLines({ content, values, say }: Pick<DeckWords, 'content' | 'values' | 'say'>): readonly string[] {
  const lines = content.sources.map(({ label, lastDay, importedAt }) =>
    say('report.deck-source', { label, day: values.day(lastDay), imported: values.day(new Date(importedAt).toISOString().slice(0, 10)) }),
  )
  return [...new Set(lines)]
}

/** One below another as running text, each with a stop at its end. */
export function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** The first sentence of what a section says, and what follows it. */
export function leadOf(text: string): { readonly lead: string; readonly rest: string } {
  const [lead = '', ...rest] = sentencesOf(text)
  return { lead, rest: rest.join(' ') }
}
