/** Headers as they are compared: the same words in another dress are the same header. */

/** Letters and figures in small, without accents, one space between words. */
export function foldHeader(header: string): string {
  return header
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What two files have in common whose columns are called the same, in the same order. */
export function headersKey(headers: readonly string[]): string {
  return headers.map(foldHeader).join('|')
}
