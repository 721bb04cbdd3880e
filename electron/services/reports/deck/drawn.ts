/** What a slide is made of before it is written: boxes in points, words, tables, charts. */
import type { ChartBlock } from '#shared/contracts/report-shapes.ts'

/** In points, from the upper left corner of the slide. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Colours by what they are for; each is the master's own (`palette.ts`). */
export type Tone = 'ink' | 'quiet' | 'accent'

export interface Run {
  readonly text: string
  /** In points. */
  readonly size: number
  readonly isBold?: boolean
  readonly tone?: Tone
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly bullet?: 'point' | 'number'
  /** Points of room above. */
  readonly before?: number
  readonly align?: 'left' | 'right'
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[]
}

export interface Row {
  readonly cells: readonly Cell[]
  /** In points. */
  readonly height: number
}

/** `alt`: what whoever does not see it is told; left out where the words themselves are read. */
export type Shape =
  | {
      readonly kind: 'text'
      readonly box: Box
      readonly name: string
      readonly paragraphs: readonly Paragraph[]
      readonly hasRule?: boolean
    }
  | {
      readonly kind: 'table'
      readonly box: Box
      readonly name: string
      readonly alt: string
      /** Widths in points. */
      readonly columns: readonly number[]
      /** The first is the head. */
      readonly rows: readonly Row[]
      readonly hasFoot: boolean
    }
  | { readonly kind: 'chart'; readonly box: Box; readonly name: string; readonly chart: ChartBlock }
  /** A bar: `part` and `tick` are fractions of its width. */
  | {
      readonly kind: 'meter'
      readonly box: Box
      readonly name: string
      readonly alt: string
      readonly part: number
      readonly tick: number | null
    }

export interface Slide {
  readonly layout: 'title' | 'content'
  readonly title: string
  readonly shapes: readonly Shape[]
  /** Paragraphs for whoever speaks. */
  readonly notes: readonly string[]
}
