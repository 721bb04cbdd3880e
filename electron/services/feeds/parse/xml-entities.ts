/** Entities in XML: those of XML, of HTML, and of the document itself. */
import { decodeHTMLStrict } from 'entities'

/** Letters of the longest name of an entity that is looked up, "&" and ";" included. */
const longest = 62

/** Strings that are put together stay in memory piece by piece until somebody joins them: so many, and no more. */
const mostPieces = 200

/** Most of all entities: those of escaped HTML. */
const common: readonly (readonly [entity: string, letter: string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]

/** The text with its entities as letters; what is no entity stays as it is. `own` are those that the document declares. */
export function decodeEntities(text: string, own: ReadonlyMap<string, string>): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  const parts: string[] = []
  let decoded = ''
  let pieces = 0
  let from = 0
  let semicolon = -1
  while (at >= 0) {
    if (semicolon < at) semicolon = text.indexOf(';', at)
    if (semicolon < 0) break
    const letter = semicolon - at < longest ? letterAt(text, at, semicolon, own) : null
    if (letter !== null) {
      decoded += text.slice(from, at) + letter
      from = semicolon + 1
      pieces += 1
    }
    if (pieces === mostPieces) {
      parts.push(decoded)
      decoded = ''
      pieces = 0
    }
    at = text.indexOf('&', at + 1)
  }
  return from === 0 ? text : parts.join('') + decoded + text.slice(from)
}

function letterAt(text: string, at: number, semicolon: number, own: ReadonlyMap<string, string>): string | null {
  if (semicolon - at < 6) {
    for (const [entity, letter] of common) if (text.startsWith(entity, at)) return letter
  }
  const name = text.slice(at + 1, semicolon)
  return /^#?[\w.-]+$/.test(name) ? decodeHTMLStrict(own.get(name) ?? `&${name};`) : null
}
