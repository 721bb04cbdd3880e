/** Letters that somebody before us read in the wrong encoding and wrote down as they looked: "CafÃ©" of "Café", control characters for quotation marks. */
import { feedLimits } from './limits.ts'

/** What Windows has where the standards have control characters, U+0080 to U+009F; the five that it lacks stay as they are. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const firstOfWindows = 0x80
const controls = /[\u0080-\u009f]/

/** Longer pieces of text without a tag or a quote are no texts of people. */
const longest = 10_000

/** A look at a piece of text takes as long as so many letters, however short it is. */
const asMuchAs = 16

/** Letters that are the second or a later byte of one in UTF-8. */
const more = `[\u0080-\u00bf${windows}]`
/** Where two letters in a row may be the bytes of one: the only look that most texts get. */
const pair = `[\u00c2-\u00f4]${more}`
/** Text whose letters, taken as bytes, are UTF-8 from end to end. */
const bytesOfText = new RegExp(`^(?:[^\u0080-\uffff]|[\u00c2-\u00df]${more}|[\u00e0-\u00ef]${more}{2}|[\u00f0-\u00f4]${more}{3})+$`)

/** The text as it was meant, as far as that is beyond doubt. Linear in the text. */
export function reread(text: string): string {
  const mended = rejoined(text)
  return controls.test(mended)
    ? mended.replaceAll(/[\u0080-\u009f]/g, (letter) => windows.charAt(letter.charCodeAt(0) - firstOfWindows))
    : mended
}

/** Each piece between two tags is one text: in one feed some may be good and others not. */
function rejoined(text: string): string {
  const suspect = new RegExp(pair, 'g')
  const parts: string[] = []
  let from = 0
  let behind = 0
  let looked = 0
  for (let match = suspect.exec(text); match !== null && looked < feedLimits.misread; match = suspect.exec(text)) {
    let start = match.index
    let end = start + 2
    while (start > behind && !isEdge(text.charCodeAt(start - 1))) start -= 1
    while (end < text.length && !isEdge(text.charCodeAt(end))) end += 1
    const piece = text.slice(start, end)
    const mended = meant(piece)
    if (mended !== piece) {
      parts.push(text.slice(from, start), mended)
      from = end
    }
    looked += end - start + asMuchAs
    behind = end
    suspect.lastIndex = end
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

/** Quotes, "<", ">" and the end of a line. */
function isEdge(letter: number): boolean {
  return letter === 0x22 || letter === 0x3c || letter === 0x3e || letter === 0x0a
}

/** That a text is UTF-8 by accident is possible where there is one odd pair: one is believed only where it makes a usual letter. */
function meant(piece: string): string {
  if (piece.length > longest || !bytesOfText.test(piece)) return piece
  const text = Buffer.from(Array.from(piece, byteOf)).toString('utf8')
  const letters = Array.from(text).filter((letter) => letter > '\u007f')
  return letters.length > 2 || letters.every(isUsual) ? text : piece
}

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0)
  return code <= 0xff ? code : firstOfWindows + windows.indexOf(letter)
}

/** Letters and signs of Western languages: what is most often read wrongly. */
function isUsual(letter: string): boolean {
  return letter <= '\u00ff' || (letter >= '\u2010' && letter <= '\u2122')
}
