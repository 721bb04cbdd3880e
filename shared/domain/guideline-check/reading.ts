/** A caption taken apart once: words, hashtags, mentions and links with their places, for every check to read. */

export interface Span {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}

/** Where a word stands. Words of tags and mentions never make a phrase with words outside of them. */
export type Place = 'text' | 'tag' | 'mention'

export interface Word extends Span {
  readonly folded: string
  readonly place: Place
  /** Words with the same number can make a phrase: 0 for running text, then one number a tag or mention. */
  readonly group: number
}

export interface Tag extends Span {
  /** Without "#", folded. */
  readonly name: string
}

export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  readonly tags: readonly Tag[]
  readonly mentions: readonly Span[]
  readonly links: readonly Span[]
  readonly emails: readonly Span[]
}

/** Endings after which a bare "name.ending" is taken for an address. */
const shortEndings = 'gl|gd|gy|at|cc|ink|id|sh|be|to|so|ws|vc|fm|am|pro|xyz|link|click|page|site|tech|ai|tv|de|fr|es|ch|sg|us|asia'
const domainEndings = 'com|org|net|it|my|eu|io|co|info|example|app|dev|ly|me|uk|us|edu|gov|biz|news|jobs|shop|social|online|site'

// Every repetition before a required character has an upper bound, so that no text takes more than linear time.
const pieces = new RegExp(
  [
    String.raw`((?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|javascript:|data:[a-z]{2,20}\/)[^\s<>"“”«»]+)`,
    String.raw`([\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6})`,
    String.raw`((?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:(?:${domainEndings})(?![\p{L}\p{N}\p{M}-])(?:\/[^\s<>"“”«»]*)?|(?:${shortEndings})\/[^\s<>"“”«»]+))`,
    String.raw`(?<![\p{L}\p{N}_&])[#＃]([\p{L}\p{M}\p{N}_]+)`,
    String.raw`(?<![\p{L}\p{N}_])@([\p{L}\p{N}_][\p{L}\p{N}_.@-]{0,100})`,
    String.raw`([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)`,
  ].join('|'),
  'giu',
)
const camelParts = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|[\p{L}\p{M}]+/gu
const plain = /^[ -~]*$/

/** Takes a text apart, in linear time. */
export function readText(text: string): Reading {
  const reading = { text, words: [] as Word[], tags: [] as Tag[], mentions: [] as Span[], links: [] as Span[], emails: [] as Span[] }
  let group = 0
  for (const match of text.matchAll(pieces)) {
    // Numbered groups: named ones cost an object a word.
    const [whole, link, email, bare, tag, mention, word] = match
    const start = match.index
    const end = start + whole.length
    if (word !== undefined) reading.words.push({ start, end, folded: fold(word), place: 'text', group: 0 })
    else if (tag !== undefined) {
      group += 1
      addTag(reading, start, tag, group)
    } else if (mention !== undefined) {
      group += 1
      const name = withoutTail(mention)
      reading.mentions.push({ start, end: start + 1 + name.length })
      reading.words.push(...wordsWithin(name, start + 1, 'mention', group))
    } else if (email !== undefined) reading.emails.push({ start, end })
    else reading.links.push({ start, end: start + withoutTail(link ?? bare ?? '').length })
  }
  return reading
}

/** The same letters whatever their case and width. */
export function fold(word: string): string {
  return plain.test(word) ? word.toLowerCase() : word.normalize('NFKC').toLowerCase()
}

/** A number after "#" is a number. */
function addTag(reading: { readonly words: Word[]; readonly tags: Tag[] }, start: number, name: string, group: number): void {
  const end = start + 1 + name.length
  if (!/^[\p{N}_]+$/u.test(name)) reading.tags.push({ start, end, name: fold(name) })
  reading.words.push(...wordsWithin(name, start + 1, 'tag', group))
}

/** "AureliaPumps" reads as two words, "aureliapumps" as one. */
function wordsWithin(name: string, start: number, place: Place, group: number): readonly Word[] {
  return [...name.matchAll(camelParts)].map(({ 0: part, index }) => ({
    start: start + index,
    end: start + index + part.length,
    folded: fold(part),
    place,
    group,
  }))
}

/** Punctuation at the end belongs to the sentence, not to the address; so does a bracket that was not opened in it. */
function withoutTail(link: string): string {
  const tail = /[([{]/.test(link) ? ".,;:!?'’…*" : ".,;:!?'’…*)]}"
  let end = link.length
  while (end > 0 && tail.includes(link.charAt(end - 1))) end -= 1
  return link.slice(0, end)
}
