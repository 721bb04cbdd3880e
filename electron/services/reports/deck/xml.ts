/** Text into XML that every program reads. */

/** Of units that PowerPoint counts in, in one point. */
export const emuPerPoint = 12_700

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What XML cannot hold: control characters, half a pair, and the two that are no characters. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(unspeakable, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? '')
}

/** A part of its own: `body` is one element. */
export function toXml(body: string): string {
  return `${declaration}${body}`
}

/** Points as whole units of PowerPoint. */
export function emu(points: number): number {
  return Math.round(points * emuPerPoint)
}
