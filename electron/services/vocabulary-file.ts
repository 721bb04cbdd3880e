/** Word lists on disk: read with care, for anything may lie there; written as Vale has them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toFileError } from '#db/errors.ts'
import type { VocabularyRow } from '#db/queries/vocabulary.ts'
import { parseVocabulary, type VocabularyFile, vocabularyLimits, writeSubstitution, writeVocabulary } from '#shared/export/vocabulary.ts'
import { AppError } from '#shared/rpc.ts'

export interface ReadVocabulary {
  readonly name: string
  readonly file: VocabularyFile
}

/** The file, or the `accept.txt` and `reject.txt` of a folder. Refuses `vocabulary-unreadable` for what is no word list, and what the file system refuses. */
export function readVocabulary(path: string, list: 'accept' | 'reject' | null): readonly ReadVocabulary[] {
  const name = basename(path)
  const files = filesOf(path)
  if (files === null) return [{ name, file: parseVocabulary(decode(readBytes(path, name)), name, list) }]
  if (files.length === 0) throw new AppError('vocabulary-unreadable', { name, line: 0, problem: 'folder' })
  return files.map((each) => ({ name: each, file: parseVocabulary(decode(readBytes(join(path, each), each)), each, null) }))
}

/** The word lists in a folder of Vale's; null when it is no folder. */
function filesOf(path: string): readonly string[] | null {
  try {
    return statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((each) => /^(?:accept|reject)\.txt$/i.test(each))
          .toSorted()
      : null
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** A name that ends in .yml or .yaml gets the rules that say what to write instead; any other the terms, one a line. */
export function writeVocabularyFile(path: string, rows: readonly Pick<VocabularyRow, 'term' | 'say'>[]): void {
  const swaps = new Map(rows.filter((row) => row.say !== '').map((row) => [row.term, row.say]))
  try {
    writeFileSync(path, /\.ya?ml$/i.test(path) ? writeSubstitution(swaps) : writeVocabulary(rows.map((row) => row.term)))
  } catch (error) {
    throw toFileError(error, path)
  }
}

function readBytes(path: string, name: string): Buffer {
  try {
    const file = statSync(path)
    if (!file.isFile()) throw new AppError('vocabulary-unreadable', { name, line: 0, problem: 'binary' })
    if (file.size > vocabularyLimits.file) throw new AppError('vocabulary-unreadable', { name, line: 0, problem: 'large' })
    return readFileSync(path)
  } catch (error) {
    throw toFileError(error, path)
  }
}

/** UTF-8, or UTF-16 where the file says so. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
