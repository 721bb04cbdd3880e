/** Which encoding a table is written in, by its mark or by a look at all of its bytes. */
import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { guessEncoding } from '../feeds/parse/guess-encoding.ts'

export interface Encoding {
  /** As the web names it. */
  readonly name: string
  /** Bytes of the mark at the start. */
  readonly mark: number
}

const marks: readonly (readonly [mark: readonly number[], name: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

const pieceSize = 1_048_576
/** Bytes from which accents are counted, and zeros. */
const sampleSize = 262_144

/** Reads all of the file unless a mark settles it; a text of one encoding with a broken letter in it is still of that encoding. */
export async function sniffEncoding(path: string): Promise<Encoding> {
  const file = await open(path)
  try {
    const piece = new Uint8Array(pieceSize)
    const { bytesRead } = await file.read(piece, 0, sampleSize, 0)
    const head = piece.slice(0, bytesRead)
    for (const [mark, name] of marks) if (mark.every((byte, index) => head[index] === byte)) return { name, mark: mark.length }
    const wide = wideEncoding(head)
    if (wide !== null) return { name: wide, mark: 0 }
    const broken = await firstBroken(file, piece)
    if (broken === null) return { name: 'utf-8', mark: 0 }
    return { name: singleByteOrUtf8(broken), mark: 0 }
  } finally {
    await file.close()
  }
}

/** The mark that a text in this encoding may begin with. */
export function markLength(head: Uint8Array, name: string): number {
  const mark = marks.find(([bytes, of]) => of === name && bytes.every((byte, index) => head[index] === byte))
  return mark?.[0].length ?? 0
}

/** In most letters of most languages one of two bytes is zero: which one tells the order. */
function wideEncoding(head: Uint8Array): string | null {
  let even = 0
  let odd = 0
  const pairs = Math.floor(Math.min(head.length, 4096) / 2)
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[pair * 2] === 0) even += 1
    if (head[pair * 2 + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.4 && even < odd / 4) return 'utf-16le'
  return even > pairs * 0.4 && odd < even / 4 ? 'utf-16be' : null
}

/** The bytes around the first place that is no UTF-8; null: it is UTF-8 throughout. */
async function firstBroken(file: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<Uint8Array | null> {
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    if (bytesRead === 0) return null
    const isLast = bytesRead < piece.length
    const whole = isLast ? bytesRead : bytesRead - cutLetter(piece, bytesRead)
    if (!isUtf8(piece.subarray(0, whole))) return piece.subarray(0, whole)
    if (isLast) return null
    at += whole
  }
}

/** How many bytes at the end begin a letter that goes on in the next piece. */
function cutLetter(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[end - back] ?? 0
    if (byte >= 0xc0) return back
    if (byte < 0x80) return 0
  }
  return 0
}

/** Letters that are well formed outnumber those that are not only in UTF-8. */
function singleByteOrUtf8(bytes: Uint8Array): string {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1
    const isGood = lead >= 0xc2 && lead < 0xf5 && [...bytes.subarray(at + 1, at + 1 + more)].every((byte) => byte >> 6 === 2)
    if (isGood) good += 1
    else bad += 1
    if (isGood) at += more
  }
  return good > bad ? 'utf-8' : (guessEncoding(bytes.subarray(0, sampleSize)) ?? 'windows-1252')
}
