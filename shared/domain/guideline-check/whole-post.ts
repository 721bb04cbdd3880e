/** What is said of the post as a whole: its length, its likeness to colleagues' posts, its pictures. */
import { builtIn, type Context } from './context.ts'
import { limits, measure, surelyFits } from './limits.ts'
import { fold } from './reading.ts'
import type { Caption, Finding } from './types.ts'

export function checkLength({ caption, reading }: Context): readonly Finding[] {
  const { text, network } = caption
  if (surelyFits(network, text, reading.links)) return []
  const { length, overFrom } = measure(network, text, reading.links)
  if (overFrom === null) return []
  const most = limits[network].characters
  return [builtIn('length', 'check.length', { start: overFrom, end: text.length }, { length, most, over: length - most })]
}

/** Each picture without words for those who do not see it. */
export function checkPictures({ text, images = [] }: Caption): readonly Finding[] {
  const place = { start: text.length, end: text.length }
  return images.flatMap(({ alt }, index) => {
    const code = alt.trim() === '' ? 'check.alt-missing' : fileName.test(alt) ? 'check.alt-file-name' : null
    return code === null ? [] : [builtIn('alt', code, place, { picture: index + 1 })]
  })
}

/** What cameras and programs call a picture, or nothing but that it is one. */
const fileName =
  /^\s*(?:[\p{L}\p{N}_ ().-]+\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp)|(?:img|dsc[nf]?|pxl|image|photo|picture|foto|immagine|gambar|screenshot|schermata)[ _-]*\d*|untitled)\s*$/iu

/** Share of three-word runs in common from which on two posts are nearly the same. */
const nearlySame = 0.7
/** Posts with fewer words are only compared whole. */
const fewWords = 8

/** A colleague's post made ready to be compared with. */
export interface OtherPost {
  readonly words: string
  readonly runs: ReadonlySet<string>
}

export function toOtherPost(text: string): OtherPost {
  const words = withoutAddresses(text)
  return { words: words.join(' '), runs: runsOf(words) }
}

/** At most one finding: the first post that is the same, else the first that is nearly the same. */
export function checkLikeness({ text }: Caption, others: readonly OtherPost[]): readonly Finding[] {
  if (others.length === 0) return []
  const own = toOtherPost(text)
  if (own.words === '') return []
  const span = { start: 0, end: text.length }
  if (others.some((other) => other.words === own.words)) return [builtIn('duplicate', 'check.duplicate', span, {})]
  if (own.runs.size < fewWords - 2) return []
  return others.some((other) => likeness(own.runs, other.runs) >= nearlySame)
    ? [builtIn('duplicate', 'check.duplicate-nearly', span, {}, 'hint')]
    : []
}

/** Words without links and tags: these are the same for everybody. */
function withoutAddresses(text: string): readonly string[] {
  const bare = text.replace(/(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+|[#@]\S+/giu, ' ')
  return fold(bare).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) === 0) return 0
  let shared = 0
  for (const run of a) if (b.has(run)) shared += 1
  return shared / (a.size + b.size - shared)
}
