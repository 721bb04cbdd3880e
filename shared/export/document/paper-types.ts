/** What a document needs to be put on paper, in whatever form. */
import type { Block } from '../../contracts/document-nodes.ts'
import type { Locale } from '../../ids.ts'

/** The words and days of the document's own language. */
export interface PaperText {
  readonly locale: Locale
  message(id: string, values?: Readonly<Record<string, string | number>>): string
  /** "1 March 2027" */
  day(day: string): string
}

export interface PaperBrand {
  readonly program: string
  readonly company: string
  /** `#rrggbb`; empty: none of its own. */
  readonly color: string
  /** "1.0", or "1.1" with `isDraft`. */
  readonly version: string
  readonly isDraft?: boolean
  readonly effectiveOn: string | null
  /** Who keeps the document; empty when nobody is named. */
  readonly owner: string
}

export interface PaperDocument {
  readonly title: string
  readonly locale: Locale
  readonly brand: PaperBrand
  readonly blocks: readonly Block[]
}

/** Addresses of the pictures that blocks name: data URLs, so that the paper is complete in itself. */
export type Pictures = ReadonlyMap<string, string>

/** What drawing a block needs besides the block. */
export interface Drawing {
  readonly text: PaperText
  readonly pictures: Pictures
}

/** "Version 1.0", "Version 1.1, draft". */
export function versionLine({ version, isDraft = false }: PaperBrand, text: PaperText): string {
  return text.message(isDraft ? 'paper.draft' : 'paper.version', { version })
}

/** Letters that spare a last page with a few lines on it: three and six hundredths under the usual one, which nobody notices. */
export const smallLetters = ['9.2pt', '8.9pt'] as const
