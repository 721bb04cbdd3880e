/** The user guide as data: one JSON file a language, fetched when the guide is opened. docs/user-guide.md is written from the English one. */
import type { Locale } from '#shared/ids.ts'

/**
 * One block has one of these. In sentences `[[message.id]]` stands for a word of the interface, so that the guide always calls a
 * button what the button calls itself, and backquotes enclose what is typed.
 */
export interface GuideBlock {
  readonly text?: string
  readonly heading?: string
  readonly list?: readonly string[]
  readonly steps?: readonly string[]
  readonly terms?: readonly { readonly term: string; readonly means: string }[]
  readonly code?: readonly string[]
  readonly keys?: readonly GuideKey[]
}

export interface GuideKey {
  /** Built-in key, as the command registry writes it. */
  readonly key: string
  /** The command it belongs to; without it the key belongs to a list and cannot be changed. */
  readonly command?: string
  readonly does: string
}

export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly GuideBlock[]
}

export interface Guide {
  readonly sections: readonly GuideSection[]
}

/** The guide in one language. */
export async function loadGuide(locale: Locale): Promise<Guide> {
  switch (locale) {
    case 'en':
      return (await import('./guide.en.json')).default
    case 'it':
      return (await import('./guide.it.json')).default
    case 'ms':
      return (await import('./guide.ms.json')).default
  }
}
