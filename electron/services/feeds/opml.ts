/** Lists of feeds as other readers write them: OPML, nested, ill-formed, in any encoding. */
import { Parser } from 'htmlparser2'
import { foldWords } from '#shared/domain/content/fold.ts'
import { type ContentCategory, type ContentKind, contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import type { Locale } from '#shared/ids.ts'
import { decodeFeed } from './parse/decode.ts'
import { toLocale } from './sync/entry.ts'

export interface ListedFeed {
  /** '' where the list has no name for it. */
  readonly name: string
  /** As the list has it. */
  readonly url: string
  readonly siteUrl: string
  /** Where a folder or a category bears one of our own words. */
  readonly kind: ContentKind | null
  readonly category: ContentCategory | null
  readonly locale: Locale | null
}

/** Every feed of a list, in its order, folders and all; empty for what is no list. */
export function readOpml(bytes: Uint8Array): readonly ListedFeed[] {
  const feeds: ListedFeed[] = []
  /** Of the outlines that are open: the name of a folder, '' for anything else. */
  const folders: string[] = []
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (!/^(?:[\w-]+:)?outline$/i.test(tag)) return
        const facts = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]))
        const isFeed = (facts.get('xmlurl') ?? '') !== ''
        if (isFeed) feeds.push(toFeed(facts, folders))
        folders.push(isFeed ? '' : nameIn(facts))
      },
      onclosetag: (tag) => {
        if (/^(?:[\w-]+:)?outline$/i.test(tag)) folders.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(decodeFeed(bytes, null))
  return feeds
}

function toFeed(facts: ReadonlyMap<string, string>, folders: readonly string[]): ListedFeed {
  const words = [...folders, ...(facts.get('category') ?? '').split(/[/,]/)].map(foldWords)
  return {
    name: nameIn(facts),
    url: facts.get('xmlurl') ?? '',
    siteUrl: facts.get('htmlurl') ?? '',
    locale: toLocale(facts.get('language') ?? null),
    kind: contentKinds.find((kind) => words.includes(foldWords(kind))) ?? null,
    category: contentCategories.find((category) => words.includes(foldWords(category))) ?? null,
  }
}

function nameIn(facts: ReadonlyMap<string, string>): string {
  return facts.get('title') || facts.get('text') || ''
}
