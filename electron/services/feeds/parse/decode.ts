/** Bytes to text: which encoding a feed is written in, whatever it says of itself. Order as RFC 7303: mark, header, declaration, then a look at the bytes. */
import { isAscii } from 'node:buffer'
import iconv from 'iconv-lite'
import { decodeEbcdic, isEbcdic } from './ebcdic.ts'
import { guessEncoding } from './guess-encoding.ts'
import { reread } from './misread.ts'
import { widened } from './seven-bit.ts'

/** How far into a document its declaration may stand. */
const declarationWithin = 2048

const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
]

/** How "<?", "<r" or "{" at the very start look in wide encodings; x is any byte but 0. */
const patterns: readonly (readonly [pattern: string, encoding: string])[] = [
  ['000x', 'utf-32be'],
  ['x000', 'utf-32le'],
  ['0x0x', 'utf-16be'],
  ['x0x0', 'utf-16le'],
]

/** Names that no table of encodings knows, by what is left of them without punctuation. */
const aliases: Readonly<Record<string, string>> = {
  cspc8codepage437: 'cp437',
  cspc850multilingual: 'cp850',
  cspcp852: 'cp852',
  cspc862latinhebrew: 'cp862',
  cspc775baltic: 'cp775',
  maccentraleurope: 'maccenteuro',
  maclatin2: 'maccenteuro',
  ucs4: 'utf-32be',
  csucs4: 'utf-32be',
  iso10646ucs4: 'utf-32be',
  utf32: 'utf-32be',
  u32: 'utf-32be',
  u16: 'utf-16be',
  u8: 'utf-8',
  l1: 'windows-1252',
  ptcp154: 'pt154',
  cp154: 'pt154',
  cyrillicasian: 'pt154',
  gb2312: 'gb18030',
  eucgb2312cn: 'gb18030',
  hkscs: 'big5-hkscs',
  mskanji: 'shift_jis',
  sjis2004: 'shift_jis',
  shiftjisx0213: 'shift_jis',
  eucjis2004: 'euc-jp',
  eucjisx0213: 'euc-jp',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  ksx1001: 'euc-kr',
  xmackorean: 'euc-kr',
  xmacsimpchinese: 'gb18030',
  gb180302000: 'gb18030',
  xmactradchinese: 'big5',
  big5tw: 'big5',
  jisx0213: 'euc-jp',
  sjisx0213: 'shift_jis',
  shiftjis2004: 'shift_jis',
  csptcp154: 'pt154',
  kz1048: 'rk1048',
  tis62025290: 'tis-620',
  iso8859112001: 'tis-620',
  iso885951988: 'iso-8859-5',
  cp1051: 'hproman8',
  cp866u: 'cp1125',
  ruscii: 'cp1125',
  u7: 'utf-7',
  unicode11utf7: 'utf-7',
  csunicode11utf7: 'utf-7',
}

/** The text of a document. Never throws: bytes that mean nothing become U+FFFD. The mark at the start is left out. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const text = decodeBytes(bytes, contentType)
  return isAscii(bytes) ? text : reread(text)
}

function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  for (const [mark, encoding] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeLoosely(bytes.subarray(mark.length), encoding)
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return decodeLoosely(bytes, wide)
  if (isEbcdic(bytes)) return decodeEbcdic(bytes)
  const declared = [charsetOf(contentType), declaredEncoding(bytes)].filter((name) => name !== null)
  for (const name of declared) {
    const text = isWide(name) ? null : decodeStrictly(bytes, isLatin(name) && isUtf8WithAccents(bytes) ? 'utf-8' : name)
    if (text !== null) return text
  }
  return decodeStrictly(bytes, 'utf-8') ?? decodeLoosely(bytes, isMostlyUtf8(bytes) ? 'utf-8' : (guessEncoding(bytes) ?? 'windows-1252'))
}

function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null
  const pattern = Array.from(bytes.subarray(0, 4), (byte) => (byte === 0 ? '0' : 'x')).join('')
  return patterns.find(([each]) => each === pattern)?.[1] ?? null
}

/** The charset of a header; "us-ascii" says nothing, for servers add it to whatever they send. */
function charsetOf(contentType: string | null): string | null {
  const name = /charset\s*=\s*["']?([^"';,\s]+)/i.exec((contentType ?? '').slice(0, 500))?.[1]
  return name === undefined || /^(?:us-)?ascii$/i.test(name) ? null : name
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, declarationWithin), 'latin1')
  return /<\?xml\s[^>]*?encoding\s*=\s*["']?\s*([\w.:()-]+)/i.exec(head)?.[1] ?? null
}

/** Bytes that begin like ASCII are not in a wide encoding, whatever they say. */
function isWide(name: string): boolean {
  return /^(?:cs|iso-?10646-?)?(?:utf|u|ucs)[-_]?(?:16|32|2|4)|^(?:cs)?unicode(?!.*utf[-_]?[78])/i.test(name)
}

/** The names under which UTF-8 is most often sent by mistake. */
function isLatin(name: string): boolean {
  return /^(?:iso[-_]?8859[-_]?1|latin-?1|l1|(?:windows|cp)-?1252|us-ascii|ascii)$/i.test(name)
}

function isUtf8WithAccents(bytes: Uint8Array): boolean {
  return !isAscii(bytes) && decodeStrictly(bytes, 'utf-8') !== null
}

/** One bad byte, or an end in the middle of a letter, does not make a text Western European. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : 1
    const isGood = lead >= 0xc2 && lead < 0xf5 && bytes.subarray(at + 1, at + 1 + more).every((byte) => byte >> 6 === 2)
    if (isGood && at + more < bytes.length) {
      good += 1
      at += more
    } else bad += 1
  }
  return good > bad
}

/** Null where the encoding is unknown, or the bytes cannot be in it. */
function decodeStrictly(bytes: Uint8Array, name: string): string | null {
  const wide = widened(bytes, bareOf(name))
  if (wide !== null) return decodeStrictly(wide.bytes, wide.encoding)
  const encoding = encodingOf(name)
  if (encoding === null) return null
  if (encoding.by === 'iconv') {
    const text = iconv.decode(bytes, encoding.name)
    return text.includes('\ufffd') ? null : text
  }
  try {
    return new TextDecoder(encoding.name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeLoosely(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(name)
  return encoding?.by === 'iconv' ? iconv.decode(bytes, encoding.name) : new TextDecoder(encoding?.name ?? 'utf-8').decode(bytes)
}

interface Encoding {
  readonly by: 'platform' | 'iconv'
  readonly name: string
}

function encodingOf(label: string): Encoding | null {
  const bare = bareOf(label)
  for (const name of [aliases[bare] ?? label, dashed(bare)]) {
    try {
      return { by: 'platform', name: new TextDecoder(name).encoding }
    } catch {
      // Not one of the encodings of the web: the library has the older ones.
    }
    if (iconv.encodingExists(name)) return { by: 'iconv', name }
  }
  return null
}

/** A name of an encoding without what people write differently. */
function bareOf(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** "utf8", "cp1252" and "iso88591" the way the web writes them. */
function dashed(bare: string): string {
  return bare
    .replace(/^(?:windows|cp|win)(125\d|874)$/, 'windows-$1')
    .replace(/^iso8859(\d+)$/, 'iso-8859-$1')
    .replace(/^latin(\d)$/, 'latin$1')
    .replace(/^(?:cs)?iso2022jp(?:\d+|ext)?$/, 'iso-2022-jp')
}
