/** Mainframe encodings (code pages 37, 273, 424, 500, 875, 1026 and 1140): an XML declaration in them names one, and nothing else knows them. */

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

/** Where other code pages differ: runs of letters, each behind the byte of its first in hexadecimal. */
const differences: Readonly<Record<string, string>> = {
  273: '43{ 4aÄ 4f! 59~Ü 5f^ 63[ 6aö 7c§ a1ß b0¢ b5@ ba¬|‾ c0ä cc¦ d0ü dc} e0Ö ec\\ fc]',
  424: '41אבגדהוזחט 51יךכלםמןנס 62עףפץצקרש 71ת 78‗',
  500: '4a[ 4f! 5a] 5f^ b0¢ ba¬|',
  875: '41ΑΒΓΔΕΖΗΘΙ[ 4f! 51ΚΛΜΝΞΟΠΡΣ] 5f^ 62ΤΥΦΧΨΩΪΫ| 70¨ΆΈΉ 75ΊΌΎΏ 80΅ 8aαβγδεζ 9aηθικλμ´ aaνξοπρσ£άέήϊίόύϋώςτυφχψ cbωΐΰ‘― da±½ dd·’¦ eb§ ee«¬ fb© fe»',
  1026: '48{ 4aÇ 4f! 5aĞİ 5f^ 68[ 6aş 79ı 7bÖŞ 7fÜ 8c}`¦ a1ö ac]$@ b0¢ ba¬| c0ç cc~ d0ğ dc\\ e0ü ec# fc"',
  1140: '9f€',
}

/** Names of code pages that do not say their number. */
const named: Readonly<Record<string, string>> = { be: '500', ch: '500', he: '424' }

/** Whether a document begins with "<?xm" in EBCDIC. */
export function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94
}

/** The text of such a document, in the code page that its declaration names. */
export function decodeEbcdic(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 200), letterOf).join('')
  // Quotation marks are not the same in all of them.
  const name = /encoding\s*=\s*.([\w.:-]+)/.exec(head)?.[1] ?? ''
  const other = lettersOf(/0*(\d+)$/.exec(name)?.[1] ?? named[name.slice(-2).toLowerCase()] ?? '')
  return Array.from(bytes, (byte) => other.get(byte) ?? letterOf(byte)).join('')
}

function lettersOf(page: string): ReadonlyMap<number, string> {
  const runs = Object.hasOwn(differences, page) ? (differences[page] ?? '').split(' ') : []
  return new Map(
    runs.flatMap((run) => Array.from(run.slice(2), (letter, index) => [Number.parseInt(run.slice(0, 2), 16) + index, letter] as const)),
  )
}

/** Control bytes other than line ends and tabs are spaces. */
function letterOf(byte: number): string {
  if (byte >= 0x40) return letters[byte - 0x40] ?? ' '
  return byte === 0x25 || byte === 0x15 ? '\n' : byte === 0x05 ? '\t' : ' '
}
