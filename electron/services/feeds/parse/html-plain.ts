/** Safe HTML made quickly from HTML without surprises: built anew from listed tags and attributes and from escaped text, as sanitize-html does it. */
import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { allowedSchemes, imageSchemes, linkAttributes } from './html-rules.ts'
import { scanHtml } from './html-scan.ts'
import type { PlainTag } from './html-tags.ts'
import { escapeHtml } from './html-text.ts'
import { feedLimits } from './limits.ts'
import { resolveUrl } from './urls.ts'

/** Letters that HTML is full of, by the names of their entities. */
const letters: ReadonlyMap<string, string> = new Map(
  'nbsp quot hellip ndash mdash rsquo lsquo rdquo ldquo laquo raquo bull middot copy reg euro eacute egrave agrave aacute ograve ugrave igrave iacute oacute uacute ntilde ouml auml uuml szlig ccedil'
    .split(' ')
    .map((name) => [name, decodeHTML(`&${name};`)]),
)

/** What is being made. */
interface Making {
  readonly html: string
  readonly base: string | null
  /** The open elements, the innermost last. */
  readonly open: PlainTag[]
  out: string
  /** From here on the HTML is good as it is, and not in `out` yet. */
  from: number
  /** The next "&". */
  ampersand: number
  /** Start tags less end tags, as a page that is too deep is known by. */
  depth: number
  isTooDeep: boolean
}

/** Null where the HTML is not as plain as that, or too deeply nested. */
export function plainHtml(html: string, base: string | null): string | null {
  const making: Making = { html, base, open: [], out: '', from: 0, ampersand: -1, depth: 0, isTooDeep: false }
  const isPlain = scanHtml(html, {
    text: (start, end) => text(making, start, end),
    open: (tag, start, end, attributes) => openTag(making, tag, start, end, attributes),
    close: (tag, start, end) => closeTag(making, tag, start, end),
    skip: (start, end) => put(making, start, '', end),
  })
  if (!isPlain || making.isTooDeep) return null
  put(making, html.length, '', html.length)
  closeDownTo(making, 0)
  return making.out
}

/** What was good up to `start`, and `piece` for what stands between `start` and `end`. */
function put(making: Making, start: number, piece: string, end: number): void {
  if (making.from < start) making.out += making.html.slice(making.from, start)
  making.out += piece
  making.from = end
}

function text(making: Making, start: number, end: number): void {
  const { html } = making
  if (making.ampersand < start) making.ampersand = next(html, start)
  const arrow = html.indexOf('>', start)
  if (arrow >= 0 && arrow < end) {
    put(making, start, escapeHtml(decodeHTML(html.slice(start, end))), end)
    return
  }
  while (making.ampersand < end) {
    const at = making.ampersand
    const behind = entity(making, at)
    if (behind < 0) {
      put(making, at, escapeHtml(decodeHTML(html.slice(at, end))), end)
      return
    }
    making.ampersand = next(html, behind)
  }
}

/** Where the next "&" stands; the end where there is none. */
function next(html: string, from: number): number {
  const at = html.indexOf('&', from)
  return at < 0 ? html.length : at
}

/** The position behind an entity that many write, which is put as its letter or left as it is; -1 for any other. */
function entity(making: Making, at: number): number {
  const { html } = making
  const semicolon = html.indexOf(';', at)
  if (semicolon < 0 || semicolon > at + 8) return -1
  const name = html.slice(at + 1, semicolon)
  const letter = name === 'amp' || name === 'lt' || name === 'gt' ? null : (letters.get(name) ?? numbered(name))
  if (letter === undefined) return -1
  if (letter !== null) put(making, at, letter, semicolon + 1)
  return semicolon + 1
}

/** The letter of "#8217"; undefined for numbers that need a closer look. */
function numbered(name: string): string | undefined {
  const number = /^#\d{3,5}$/.test(name) ? Number(name.slice(1)) : 0
  return number >= 0xa0 && number < 0xd800 ? String.fromCharCode(number) : undefined
}

function openTag(making: Making, tag: PlainTag, start: number, end: number, attributes: readonly number[]): void {
  const { open } = making
  if (tag.ends.size > 0 && tag.ends.has(open.at(-1)?.name ?? '')) {
    put(making, start, '', start)
    while (tag.ends.has(open.at(-1)?.name ?? '')) closeDownTo(making, open.length - 1)
  }
  if (!tag.isVoid) {
    open.push(tag)
    making.depth += 1
    if (making.depth > feedLimits.depth) making.isTooDeep = true
  }
  if (!tag.isSafe) put(making, start, '', end)
  else if (!isWritten(making, start, end, tag.start, 1) || tag.isVoid) {
    const close = !tag.isVoid ? '>' : tag.name === 'wbr' ? '></wbr>' : ' />'
    put(making, start, tag.start + attributesOf(making, tag, attributes) + close, end)
  }
}

function closeTag(making: Making, tag: PlainTag, start: number, end: number): void {
  const { open } = making
  if (making.depth > 0) making.depth -= 1
  if (open.at(-1) === tag && tag.isSafe && isWritten(making, start, end, tag.end, 0)) {
    open.pop()
    return
  }
  put(making, start, tag.name === 'br' ? '<br />' : '', end)
  if (tag.isVoid) return
  const at = open.lastIndexOf(tag)
  if (at >= 0) closeDownTo(making, at)
  else if (tag.name === 'p') making.out += '<p></p>'
}

/** Whether what stands from `start` to `end` is `piece` to the letter, and `more` letters. */
function isWritten({ html }: Making, start: number, end: number, piece: string, more: number): boolean {
  return end - start === piece.length + more && html.startsWith(piece, start)
}

function closeDownTo(making: Making, length: number): void {
  while (making.open.length > length) {
    const tag = making.open.pop()
    if (tag?.isSafe === true) making.out += tag.end
  }
}

/** The listed ones among the attributes, each with its value escaped; the first of equal ones counts. */
function attributesOf({ html, base }: Making, tag: PlainTag, attributes: readonly number[]): string {
  let out = ''
  for (let at = 0; at < attributes.length; at += 3) {
    const code = attributes[at] ?? 0
    const name = tag.attributes.get(code)
    if (name === undefined || isSaid(attributes, at, code)) continue
    const start = attributes[at + 1] ?? -1
    const written = start < 0 ? '' : html.slice(start, attributes[at + 2])
    const value = written.includes('&') ? decodeHTMLAttribute(written) : written
    out += linkAttributes.has(name) ? linkAttribute(tag.name, name, value, base) : attribute(name, value)
  }
  return out
}

function isSaid(attributes: readonly number[], before: number, code: number): boolean {
  for (let at = 0; at < before; at += 3) if (attributes[at] === code) return true
  return false
}

/** Of those without a value only two say something. */
function attribute(name: string, value: string): string {
  if (value === '') return name === 'alt' ? ' alt=""' : name === 'reversed' ? ' reversed' : ''
  return ` ${name}="${quoted(value)}"`
}

function linkAttribute(tag: string, name: string, value: string, base: string | null): string {
  const link = resolveUrl(value, base)
  return link === null || link === '' || !isLetIn(tag, link) ? '' : ` ${name}="${quoted(link)}"`
}

/** As sanitize-html judges addresses: by their scheme, white space and control characters left out. */
function isLetIn(tag: string, link: string): boolean {
  if (link.startsWith('https://') || link.startsWith('http://')) return true
  const bare = Array.from(link)
    .filter((letter) => letter > ' ')
    .join('')
  const scheme = /^([a-z][a-z\d.+-]*):/i.exec(bare)?.[1]
  if (scheme === undefined) return !/^[/\\]{2}/.test(bare)
  return (tag === 'img' ? imageSchemes : allowedSchemes).includes(scheme.toLowerCase())
}

function quoted(value: string): string {
  return /[&<>"]/.test(value) ? escapeHtml(value).replaceAll('"', '&quot;') : value
}
