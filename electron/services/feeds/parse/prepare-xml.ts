/** Mends what would lead any reader of XML astray, before it is read: document types, stray "<", control characters. Linear in the text. */
import { feedLimits } from './limits.ts'

export interface PreparedXml {
  readonly text: string
  /** Entities that the document declares for itself: plain text only, never another entity, never anything outside. */
  readonly entities: ReadonlyMap<string, string>
}

/** How far into a document its type may stand. */
const doctypeWithin = 50_000
const cdataStart = '<![CDATA['
const letters = (...codes: readonly number[]) => String.fromCharCode(...codes)
/** Characters that XML has no place for; line ends and tabs stay. */
const controls = new RegExp(`[${letters(0)}-${letters(8)}${letters(11, 12, 14)}-${letters(31, 127, 0xfeff, 0xfffe, 0xffff)}]`)
const everyControl = new RegExp(controls, 'g')
/** One or more "<" that begin no tag, comment or instruction, and one before an address in angle brackets. */
const strayLess = /<+(?![a-z_/!?\u0080-\uffff])|<(?=(?:https?|ftp|mailto):|[\w.+-]{1,64}@)/gi

/** The document without its type and without letters that are none. */
export function prepareXml(source: string): PreparedXml {
  const { text, subset } = withoutDoctype(withoutDeclaration(controls.test(source) ? source.replaceAll(everyControl, '') : source))
  return { text, entities: entitiesOf(subset) }
}

/** What no reader of XML would take, made ready for a tolerant tokenizer. What stands in CDATA is text already. */
export function mendXml(source: string): string {
  const text = source.replaceAll('<![cdata[', cdataStart)
  const pieces: string[] = []
  let at = 0
  while (at < text.length) {
    const start = text.indexOf(cdataStart, at)
    const end = start < 0 ? -1 : text.indexOf(']]>', start)
    pieces.push(
      text.slice(at, start < 0 ? undefined : start).replaceAll(strayLess, (run) => (run.length < 100 ? '&lt;'.repeat(run.length) : '&lt;')),
    )
    if (start < 0) break
    pieces.push(text.slice(start, end < 0 ? undefined : end))
    at = end < 0 ? text.length : end
  }
  return pieces.length === 1 ? (pieces[0] ?? '') : pieces.join('')
}

/** One that is not ended as it should be would swallow what follows. */
function withoutDeclaration(source: string): string {
  const [declaration = ''] = /^\s*<\?xml\s[^<>]*>/i.exec(source.slice(0, 1000)) ?? []
  return declaration === '' || declaration.endsWith('?>') ? source : source.slice(declaration.length)
}

function withoutDoctype(source: string): { readonly text: string; readonly subset: string } {
  const start = startOfDoctype(source)
  if (start < 0) return { text: source, subset: '' }
  const end = endOfDoctype(source, start)
  return { text: source.slice(0, start) + source.slice(end), subset: source.slice(start, end) }
}

/** -1 where there is none among the first things of the document. */
function startOfDoctype(source: string): number {
  let at = source.indexOf('<!')
  while (at >= 0 && at < doctypeWithin) {
    const letter = source.charCodeAt(at + 2) | 0x20
    if (letter === 0x64 && /^doctype/i.test(source.slice(at + 2, at + 9))) return at
    at = source.indexOf('<!', at + 2)
  }
  return -1
}

/** Just behind the ">" that ends it, beyond its brackets and quotes. One that never ends is taken to end at the first ">". */
function endOfDoctype(source: string, start: number): number {
  let depth = 0
  let quote = ''
  const lastComment = source.lastIndexOf('-->')
  for (let at = start; at < source.length; at += 1) {
    const letter = source.charAt(at)
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '<') at = behindComment(source, at, lastComment)
    else if (letter === '"' || (letter === "'" && depth > 0)) quote = letter
    else if (letter === '[') depth += 1
    else if (letter === ']') depth -= 1
    else if (letter === '>' && depth <= 0) return at + 1
  }
  const first = source.indexOf('>', start)
  return first < 0 ? source.length : first + 1
}

/** The last letter of a comment that begins here, the same position where none does. Behind `last` none ends. */
function behindComment(source: string, at: number, last: number): number {
  return at < last && source.startsWith('<!--', at) ? source.indexOf('-->', at + 2) + 2 : at
}

function entitiesOf(subset: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of subset.matchAll(/<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"%]{0,1000})"|'([^'%]{0,1000})')/gi)) {
    const value = double ?? single ?? ''
    // A value that names others could grow without end: it is not taken.
    if (found.size < feedLimits.entities && !/&(?!#x?[\da-f]+;)/i.test(value)) found.set(name, value)
  }
  return found
}
