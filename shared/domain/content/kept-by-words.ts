/** The rule of a source that keeps or drops what it brings by words. */
import { foldWords } from './fold.ts'

/**
 * Whether an item stays: it has none of `dropWords` and, where there are any, one of `keepWords`. Words and phrases are found whole, in
 * title or summary, whatever their case and accents.
 */
export function keptByWords(
  { title, summary }: { readonly title: string; readonly summary: string },
  keepWords: readonly string[],
  dropWords: readonly string[],
): boolean {
  const keep = keepWords.map(foldWords).filter((word) => word !== '')
  const drop = dropWords.map(foldWords).filter((word) => word !== '')
  if (keep.length === 0 && drop.length === 0) return true
  const text = ` ${foldWords(title)}  ${foldWords(summary)} `
  const has = (word: string): boolean => text.includes(` ${word} `)
  return !drop.some(has) && (keep.length === 0 || keep.some(has))
}
