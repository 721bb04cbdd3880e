/** Cuts XML into tags and texts: quickly as long as it is written as it should be, and from the first fault on with a tokenizer that takes anything. */
import { Tokenizer } from 'htmlparser2'
import { feedLimits } from './limits.ts'
import { mendXml } from './prepare-xml.ts'

export interface XmlEvents {
  /** Text as it is meant (`isDecoded`, from CDATA), or with its entities. */
  readonly text: (text: string, isDecoded: boolean) => void
  /** A start tag, its attributes as names and values in turns, entities not decoded. False when nothing more is wanted. */
  readonly open: (tag: string, attributes: readonly string[]) => boolean
  readonly close: (tag: string) => void
}

/** Where scanning goes on when nothing more is wanted, and where there is something odd. */
const enough = -1
const odd = -2

const gt = 0x3e
const slash = 0x2f

/** Tells the events of a document in their order. Linear in the text. */
export function scanXml(text: string, events: XmlEvents): void {
  const attributes: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start !== at && at < text.length) tellText(text, at, start < 0 ? text.length : start, events)
    if (start < 0) return
    const next = markup(text, start, attributes, events)
    if (next === enough) return
    if (next === odd) {
      scanAnything(mendXml(text.slice(start)), events)
      return
    }
    at = next
  }
}

function tellText(text: string, start: number, end: number, events: XmlEvents): void {
  events.text(text.slice(start, Math.min(end, start + feedLimits.text)), false)
}

function markup(text: string, start: number, attributes: string[], events: XmlEvents): number {
  const letter = text.charCodeAt(start + 1)
  if (letter === slash) return endTag(text, start, events)
  if (letter === 0x21) return declaration(text, start, events)
  if (letter === 0x3f) {
    const end = text.indexOf('?>', start + 2)
    return end < 0 ? odd : end + 2
  }
  return startTag(text, start, attributes, events)
}

function endTag(text: string, start: number, events: XmlEvents): number {
  const end = behindName(text, start + 2)
  if (end === start + 2 || text.charCodeAt(end) !== gt) return odd
  events.close(text.slice(start + 2, end))
  return end + 1
}

function declaration(text: string, start: number, events: XmlEvents): number {
  if (text.startsWith('<![CDATA[', start)) {
    const end = text.indexOf(']]>', start + 9)
    if (end < 0) return odd
    if (end > start + 9) events.text(text.slice(start + 9, Math.min(end, start + 9 + feedLimits.text)), true)
    return end + 3
  }
  const end = text.startsWith('<!--', start) ? text.indexOf('-->', start + 4) : -1
  if (end < 0) return odd
  return text.slice(start, end).includes('--!>') ? odd : end + 3
}

function startTag(text: string, start: number, attributes: string[], events: XmlEvents): number {
  const nameEnd = behindName(text, start + 1)
  if (nameEnd === start + 1 || isAddress(text, start + 1, nameEnd)) return odd
  attributes.length = 0
  const end = text.charCodeAt(nameEnd) === gt ? nameEnd : behindAttributes(text, nameEnd, attributes)
  if (end < 0) return odd
  const tag = text.slice(start + 1, nameEnd)
  const isAlone = text.charCodeAt(end - 1) === slash && text.charCodeAt(end) === gt && end > nameEnd
  if (!events.open(tag, attributes)) return enough
  if (isAlone) events.close(tag)
  return end + 1
}

/** `<mailto:…>` is an address and no tag, see `mendXml`. */
function isAddress(text: string, start: number, end: number): boolean {
  const colon = text.slice(start, end).indexOf(':')
  return colon > 2 && /^(?:https?|ftp|mailto)$/i.test(text.slice(start, start + colon))
}

/** The position of the ">" that ends the tag. */
function behindAttributes(text: string, from: number, attributes: string[]): number {
  let at = from
  for (;;) {
    const before = at
    at = behindSpace(text, at)
    const letter = text.charCodeAt(at)
    if (letter === gt) return at
    if (letter === slash) return text.charCodeAt(at + 1) === gt ? at + 1 : odd
    if (at === before) return odd
    at = attribute(text, at, attributes)
    if (at < 0) return odd
  }
}

/** The position behind an attribute with a value in quotes. */
function attribute(text: string, start: number, attributes: string[]): number {
  const nameEnd = behindName(text, start)
  let at = behindSpace(text, nameEnd)
  if (nameEnd === start || text.charCodeAt(at) !== 0x3d) return odd
  at = behindSpace(text, at + 1)
  const quote = text.charCodeAt(at)
  if (quote !== 0x22 && quote !== 0x27) return odd
  const end = text.indexOf(quote === 0x22 ? '"' : "'", at + 1)
  if (end < 0) return odd
  attributes.push(text.slice(start, nameEnd), text.slice(at + 1, end))
  return end + 1
}

function behindSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const letter = text.charCodeAt(at)
    if (letter !== 0x20 && letter !== 0x0a && letter !== 0x0d && letter !== 0x09) return at
    at += 1
  }
}

/** Behind a name that every reader takes for one; `from` where none begins. */
function behindName(text: string, from: number): number {
  let at = from
  while (isNameLetter(text.charCodeAt(at), at === from)) at += 1
  return at
}

function isNameLetter(letter: number, isFirst: boolean): boolean {
  if ((letter >= 0x61 && letter <= 0x7a) || (letter >= 0x41 && letter <= 0x5a) || letter === 0x5f) return true
  // Digits, "-", "." and ":" only inside.
  return !isFirst && ((letter >= 0x30 && letter <= 0x3a) || letter === 0x2d || letter === 0x2e)
}

/** The same events for text with any faults. */
function scanAnything(text: string, events: XmlEvents): void {
  let tag = ''
  let attributes: string[] = []
  let name = ''
  let value = ''
  const opened = (isAlone: boolean) => {
    if (!events.open(tag, attributes)) tokenizer.pause()
    else if (isAlone) events.close(tag)
  }
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => tellText(text, start, end, events),
      oncdata: (start, end, offset) => events.text(text.slice(start, Math.min(end - offset, start + feedLimits.text)), true),
      onopentagname: (start, end) => {
        tag = text.slice(start, end)
        attributes = []
      },
      onattribname: (start, end) => {
        name = text.slice(start, end)
        value = ''
      },
      onattribdata: (start, end) => {
        value += text.slice(start, end)
      },
      onattribend: () => {
        if (attributes.length < feedLimits.attributes * 2) attributes.push(name, value)
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => events.close(text.slice(start, end)),
      onattribentity: ignore,
      ontextentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
}

function ignore(): void {
  // Entities are decoded by whoever listens; comments and instructions say nothing about items.
}
