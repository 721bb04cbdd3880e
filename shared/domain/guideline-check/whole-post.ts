/** What is said of the post as a whole: its length, its likeness to colleagues' posts, its pictures. */
import { type ComparablePost, likeness, nearlySame, toComparable } from '../content/likeness.ts'
import { builtIn, type Context } from './context.ts'
import { limits, measure, surelyFits } from './limits.ts'
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

/** At most one finding: the first post that is the same, else the first that is nearly the same. */
export function checkLikeness({ text }: Caption, others: readonly ComparablePost[]): readonly Finding[] {
  if (others.length === 0) return []
  const own = toComparable(text)
  const span = { start: 0, end: text.length }
  if (own.words !== '' && others.some((other) => other.words === own.words)) return [builtIn('duplicate', 'check.duplicate', span, {})]
  return others.some((other) => likeness(own, other) >= nearlySame)
    ? [builtIn('duplicate', 'check.duplicate-nearly', span, {}, 'hint')]
    : []
}
