/** Titles, summaries and contents: how each format says whether its text is plain, HTML, XHTML or base64, and what is meant where it lies. */

import { decodeHTMLStrict } from 'entities'
import { foldSpace, harmless, htmlToText, isEscapedTwice, looksLikeHtml } from './html-text.ts'
import { feedLimits } from './limits.ts'
import { innerHtml, textOf } from './tree.ts'
import type { FeedText } from './types.ts'
import type { XmlElement } from './xml-tree.ts'

/** The text of an element. `habit` is what its format takes for granted where nothing is said: RSS titles may be either, RSS descriptions are HTML. */
export function feedText(element: XmlElement, habit: 'either' | 'html'): FeedText {
  const { source, isHtml } = element.vocabulary === 'atom' || saysType(element) ? typed(element) : untyped(element, habit)
  return { source: source.trim().slice(0, feedLimits.text), isHtml, base: baseOf(element) }
}

/** HTML that was escaped once too often is unescaped once more; only where the format does not say what it is. */
function unescapedOnce(source: string): string {
  if (source.includes('<') || !/&(?:lt|#60|#x3c);/i.test(source)) return source
  const once = decodeHTMLStrict(source)
  return isEscapedTwice(once) ? once : source
}

/** As plain text on one line. */
export function plain(text: FeedText): string {
  return text.isHtml ? htmlToText(text.source) : harmless(foldSpace(text.source))
}

function saysType(element: XmlElement): boolean {
  return element.attributes.has('type') || element.attributes.has('mode')
}

/** Atom 1.0 and 0.3 say the type, in words or as MIME; 0.3 also says how it is wrapped (`mode`). */
function typed(element: XmlElement): Pick<FeedText, 'source' | 'isHtml'> {
  const type = (element.attributes.get('type') ?? 'text').replace(/;.*/s, '').trim().toLowerCase()
  const mode = element.attributes.get('mode')?.trim().toLowerCase()
  const hasTags = element.elements.length > 0
  if (mode === 'base64' || isBinary(type)) return fromBase64(textOf(element), type)
  if (/xhtml$|[/+]xml$/.test(type)) {
    // Some write escaped HTML and call it XHTML.
    return hasTags || mode === 'xml' ? { source: innerHtml(element, false), isHtml: true } : maybeEscaped(textOf(element), false)
  }
  if (type === 'html' || type === 'text/html') return { source: hasTags ? innerHtml(element, true) : textOf(element), isHtml: true }
  if (hasTags) return { source: innerHtml(element, false), isHtml: true }
  return mode === 'escaped' && !element.attributes.has('type')
    ? maybeEscaped(textOf(element), false)
    : { source: textOf(element), isHtml: false }
}

function untyped(element: XmlElement, habit: 'either' | 'html'): Pick<FeedText, 'source' | 'isHtml'> {
  if (element.elements.length > 0) return { source: innerHtml(element, true), isHtml: true }
  const source = textOf(element).slice(0, feedLimits.text)
  return habit === 'html' ? { source: unescapedOnce(source), isHtml: true } : maybeEscaped(source, false)
}

function maybeEscaped(source: string, isHtml: boolean): Pick<FeedText, 'source' | 'isHtml'> {
  return { source, isHtml: isHtml || looksLikeHtml(source) }
}

function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[/+]xml$/.test(type)
}

/** Bytes that are no text are no text for readers either. */
function fromBase64(text: string, type: string): Pick<FeedText, 'source' | 'isHtml'> {
  if (!/^[A-Za-z\d+/=\s_-]*$/.test(text)) return maybeEscaped(text, false)
  const source = Buffer.from(text, 'base64').toString('utf8')
  return source.includes('\ufffd') || source.includes('\0') ? { source: '', isHtml: false } : maybeEscaped(source, /html/.test(type))
}

/** An `xml:base` on the only element inside counts too: XHTML carries it there. */
function baseOf(element: XmlElement): string | null {
  const inside = element.elements
  return inside.length === 1 ? (inside[0]?.base ?? element.base) : element.base
}
