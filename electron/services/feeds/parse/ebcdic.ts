/** Mainframe encodings (code pages 37, 500 and 1140): an XML declaration in them names one, and nothing else knows them. */

/** Code page 37 from byte 0x40 on, sixteen a row. */
const letters = [
  ' \u00a0âäàáãåçñ¢.<(+|',
  '&éêëèíîïìß!$*);¬',
  '-/ÂÄÀÁÃÅÇÑ¦,%_>?',
  'øÉÊËÈÍÎÏÌ`:#@\'="',
  'Øabcdefghi«»ðýþ±',
  '°jklmnopqrªºæ¸Æ¤',
  'µ~stuvwxyz¡¿ÐÝÞ®',
  '^£¥·©§¶¼½¾[]¯¨´×',
  '{ABCDEFGHI\u00adôöòóõ',
  '}JKLMNOPQR¹ûüùúÿ',
  '\\÷STUVWXYZ²ÔÖÒÓÕ',
  '0123456789³ÛÜÙÚ\u009f',
].join('')

/** Where code page 500, that of Belgium and Switzerland, differs. */
const belgian: Readonly<Record<number, string>> = { 74: '[', 79: '!', 90: ']', 95: '^', 176: '¢', 186: '¬', 187: '|' }

/** Whether a document begins with "<?xm" in EBCDIC. */
export function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94
}

/** The text of such a document, in the code page that its declaration names. */
export function decodeEbcdic(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 200), letterOf).join('')
  const page = /encoding\s*=\s*["']([^"']+)/.exec(head)?.[1]?.toLowerCase() ?? ''
  const isBelgian = /500|be$|ch$/.test(page)
  const hasEuro = page.includes('1140')
  return Array.from(bytes, (byte) => (isBelgian && belgian[byte]) || (hasEuro && byte === 0x9f ? '€' : letterOf(byte))).join('')
}

/** Control bytes other than line ends and tabs are spaces. */
function letterOf(byte: number): string {
  if (byte >= 0x40) return letters[byte - 0x40] ?? ' '
  return byte === 0x25 || byte === 0x15 ? '\n' : byte === 0x05 ? '\t' : ' '
}
