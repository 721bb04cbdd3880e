/** Finding one reader among hundreds. */
import type { Reader } from '#shared/contracts/document-shapes.ts'

/** Those whose name, address or group contains the words, whatever their case; all of them without words. */
export function findReaders(readers: readonly Reader[], words: string): readonly Reader[] {
  const sought = words.trim().toLocaleLowerCase()
  if (sought === '') return readers
  return readers.filter(({ name, email, group }) => `${name}\n${email}\n${group}`.toLocaleLowerCase().includes(sought))
}
