/** Looks for words in the raw bytes of a workspace and its companions, as they are and in other letters: what is not there, nobody can read. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'

/** Bytes read at once. */
const chunk = 1024 * 1024
/** Bytes by which a word is first recognised. */
const lead = 4
const bits = 20

/** Those of the words that stand somewhere in the file, its -wal or its -shm. */
export async function findTraces(path: string, words: readonly string[]): Promise<readonly string[]> {
  const wanted = toWanted(words)
  const found = new Set<string>()
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) await search(file, wanted, found)
  return [...found]
}

/** Answers which of the words stand in a text, in whatever letters. */
export function createFinder(words: readonly string[]): (text: string) => ReadonlySet<string> {
  const wanted = toWanted(words)
  return (text) => {
    const found = new Set<string>()
    const bytes = Buffer.from(text)
    lookThrough(bytes, bytes.length, wanted, found)
    return found
  }
}

/** Words that begin alike. */
interface Group {
  /** By their bytes, a letter a byte. */
  readonly words: Map<string, string>
  readonly lengths: Set<number>
}

interface Wanted {
  readonly byLead: ReadonlyMap<number, Group>
  /** One for every lead that occurs, by its hash: most positions are passed over by it. */
  readonly hashes: Uint8Array
  readonly longest: number
}

function toWanted(words: readonly string[]): Wanted {
  const byLead = new Map<number, Group>()
  const hashes = new Uint8Array(1 << bits)
  let longest = lead
  for (const word of words)
    for (const form of formsOf(word)) {
      const bytes = Buffer.from(form)
      if (bytes.length < lead) continue
      longest = Math.max(longest, bytes.length)
      const key = keyAt(bytes)
      hashes[hashOf(key)] = 1
      const group = byLead.get(key) ?? { words: new Map(), lengths: new Set() }
      byLead.set(key, group)
      group.words.set(toLetters(bytes, 0, bytes.length), word)
      group.lengths.add(bytes.length)
    }
  return { byLead, hashes, longest }
}

/** A letter a byte, large and small alike: what is compared. */
const toLetters = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to).toLowerCase()

function keyAt(bytes: Uint8Array): number {
  let key = 0
  for (let at = 0; at < lead; at += 1) key = (key >>> 8) | ((small[bytes[at] ?? 0] ?? 0) << 24)
  return key
}

/** As it stands in a row and as it stands in JSON, composed and decomposed, small and large. */
function formsOf(word: string): ReadonlySet<string> {
  const letters = [word, word.toLowerCase(), word.toUpperCase()]
  const forms = letters.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')])
  return new Set(forms.flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]))
}

/** Latin letters alike, large or small: every byte to the small one. */
const small = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))

const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - bits)

async function search(file: string, wanted: Wanted, found: Set<string>): Promise<void> {
  if (wanted.byLead.size === 0) return
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(chunk + wanted.longest)
    let kept = 0
    for (let read = readSync(handle, buffer, 0, chunk, null); read > 0; read = readSync(handle, buffer, kept, chunk, null)) {
      const length = kept + read
      lookThrough(buffer, length, wanted, found)
      // A word may begin here and end in what is read next.
      kept = Math.min(length, wanted.longest - 1)
      buffer.copyWithin(0, length - kept, length)
      // Others have their turn.
      await setImmediate()
    }
  } finally {
    closeSync(handle)
  }
}

/** The one loop over every byte of a file: what it does is kept to the least. */
function lookThrough(bytes: Buffer, length: number, { byLead, hashes }: Wanted, found: Set<string>): void {
  let key = 0
  for (let at = 0; at < length; at += 1) {
    key = (key >>> 8) | ((small[bytes[at] ?? 0] ?? 0) << 24)
    if (hashes[hashOf(key)] === 0 || at < lead - 1) continue
    const group = byLead.get(key)
    if (group !== undefined) lookAt(bytes, at - lead + 1, length, group, found)
  }
}

function lookAt(bytes: Buffer, begin: number, length: number, { words, lengths }: Group, found: Set<string>): void {
  for (const each of lengths) {
    const word = begin + each > length ? undefined : words.get(toLetters(bytes, begin, begin + each))
    if (word !== undefined) found.add(word)
  }
}
