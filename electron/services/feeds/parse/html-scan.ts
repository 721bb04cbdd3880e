/** A quick walk over HTML as most of it is written: known tags, attributes in quotes, nothing unclosed. It gives up on everything else, for a slower reader. */
import { attributeCode, codeWith, noCode, type PlainTag, tagsByCode, tagsByName } from './html-tags.ts'

export interface ScanEvents {
  /** Text from `start` to before `end`, entities not decoded. */
  readonly text: (start: number, end: number) => void
  /** A start tag. `attributes` has three numbers each: the code of the name, value from and to (-1 where it has none). */
  readonly open: (tag: PlainTag, start: number, end: number, attributes: readonly number[]) => void
  readonly close: (tag: PlainTag, start: number, end: number) => void
  /** A comment, or an element whose content nobody sees. */
  readonly skip: (start: number, end: number) => void
}

const gt = 0x3e
const slash = 0x2f
/** Letters of the longest name of an attribute that is let in. */
const longestName = 8

/** False where the HTML has anything odd: what was told by then is then worth nothing. Linear in the text. */
export function scanHtml(html: string, events: ScanEvents): boolean {
  const attributes: number[] = []
  let at = 0
  for (;;) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    if (start > at) events.text(at, start)
    const letter = html.charCodeAt(start + 1)
    if (letter === slash) at = endTag(html, start, events)
    else if (letter === 0x21) at = comment(html, start, events)
    else at = startTag(html, start, attributes, events)
    if (at < 0) return false
  }
  if (at < html.length) events.text(at, html.length)
  return true
}

function endTag(html: string, start: number, events: ScanEvents): number {
  let code = 0
  let at = start + 2
  for (let next = codeWith(code, html.charCodeAt(at)); next !== noCode; next = codeWith(code, html.charCodeAt(at))) {
    code = next
    at += 1
  }
  if (html.charCodeAt(at) !== gt) at = html.indexOf('>', at)
  const tag = at - start <= 8 ? tagsByCode.get(code) : tagsByName.get(html.slice(start + 2, at).toLowerCase())
  if (tag === undefined || tag.isSilent || at - start - 2 !== tag.name.length) return -1
  events.close(tag, start, at + 1)
  return at + 1
}

/** Comments whose end every reader sees at the same place. */
function comment(html: string, start: number, events: ScanEvents): number {
  if (!html.startsWith('<!--', start)) return -1
  const first = html.charCodeAt(start + 4)
  const end = first === gt || first === 0x2d ? -1 : html.indexOf('-->', start + 4)
  if (end < 0) return -1
  if (html.slice(start, end).includes('--!')) return -1
  events.skip(start, end + 3)
  return end + 3
}

function startTag(html: string, start: number, attributes: number[], events: ScanEvents): number {
  let code = 0
  let at = start + 1
  for (let next = codeWith(code, html.charCodeAt(at)); next !== noCode; next = codeWith(code, html.charCodeAt(at))) {
    code = next
    at += 1
  }
  while (isAttributeLetter(html.charCodeAt(at))) at += 1
  const tag = at - start <= 7 ? tagsByCode.get(code) : tagsByName.get(html.slice(start + 1, at).toLowerCase())
  if (tag === undefined || at - start - 1 !== tag.name.length) return -1
  attributes.length = 0
  at = html.charCodeAt(at) === gt ? at + 1 : behindAttributes(html, at, attributes)
  if (at < 0) return -1
  // What such a tag holds another reader may take for text.
  if (tag.isFrame && /[<>]/.test(html.slice(start + 1, at - 1))) return -1
  if (tag.isSilent) return behindSilent(html, start, at, tag, events)
  events.open(tag, start, at, attributes)
  return at
}

/** Behind an element whose content nobody sees; only where it holds no tags. */
function behindSilent(html: string, start: number, at: number, { end }: PlainTag, events: ScanEvents): number {
  const next = html.indexOf('<', at)
  if (next < 0 || !html.startsWith(end, next)) return -1
  events.skip(start, next + end.length)
  return next + end.length
}

/** The position behind the ">" that ends the tag. */
function behindAttributes(html: string, from: number, attributes: number[]): number {
  let at = from
  for (;;) {
    const before = at
    at = behindSpace(html, at)
    const letter = html.charCodeAt(at)
    if (letter === gt) return at + 1
    if (letter === slash) return html.charCodeAt(at + 1) === gt ? at + 2 : -1
    if (at === before) return -1
    at = attribute(html, at, attributes)
    if (at < 0) return -1
  }
}

function attribute(html: string, start: number, attributes: number[]): number {
  let code = 0
  let at = start
  for (let next = codeWith(code, html.charCodeAt(at)); next !== noCode; next = codeWith(code, html.charCodeAt(at))) {
    code = next
    at += 1
  }
  if (isAttributeLetter(html.charCodeAt(at))) {
    while (isAttributeLetter(html.charCodeAt(at))) at += 1
    code = at - start > longestName ? noCode : attributeCode(html.slice(start, at))
  }
  if (at === start) return -1
  const nameEnd = at
  at = behindSpace(html, at)
  if (html.charCodeAt(at) !== 0x3d) {
    attributes.push(code, -1, -1)
    return nameEnd
  }
  at = behindSpace(html, at + 1)
  const quote = html.charCodeAt(at)
  if (quote !== 0x22 && quote !== 0x27) return bareValue(html, at, code, attributes)
  const end = html.indexOf(quote === 0x22 ? '"' : "'", at + 1)
  if (end < 0) return -1
  attributes.push(code, at + 1, end)
  return end + 1
}

/** A value without quotes, of letters that no reader stumbles over. */
function bareValue(html: string, start: number, code: number, attributes: number[]): number {
  let at = start
  while (isBareLetter(html.charCodeAt(at))) at += 1
  const isEnd = isSpace(html.charCodeAt(at)) || html.charCodeAt(at) === gt
  if (at === start || !isEnd || html.charCodeAt(at - 1) === slash) return -1
  attributes.push(code, start, at)
  return at
}

/** Letters, digits and most of what addresses hold; no "&". */
function isBareLetter(letter: number): boolean {
  return (
    isAttributeLetter(letter) ||
    letter === slash ||
    letter === 0x3f ||
    letter === 0x25 ||
    letter === 0x23 ||
    letter === 0x2b ||
    letter === 0x7e
  )
}

function behindSpace(html: string, from: number): number {
  let at = from
  while (isSpace(html.charCodeAt(at))) at += 1
  return at
}

function isSpace(letter: number): boolean {
  return letter === 0x20 || letter === 0x0a || letter === 0x0d || letter === 0x09 || letter === 0x0c
}

/** Letters, digits, ".", ":", "_" and "-": names with anything else are left to the slower reader. */
function isAttributeLetter(letter: number): boolean {
  if ((letter >= 0x61 && letter <= 0x7a) || (letter >= 0x41 && letter <= 0x5a)) return true
  return (letter >= 0x30 && letter <= 0x3a) || letter === 0x2d || letter === 0x2e || letter === 0x5f
}
