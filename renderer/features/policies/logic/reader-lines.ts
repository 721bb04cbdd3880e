/** Reads a pasted list of people, as it comes out of a spreadsheet or an address book. */
import Papa from 'papaparse'

interface NewReader {
  readonly name: string
  readonly email: string
  readonly group: string
}

export interface ReaderLines {
  readonly readers: readonly NewReader[]
  /** Lines in which no name was found, as they were pasted. */
  readonly unread: readonly string[]
}

const longest = { name: 200, email: 200, group: 80 } as const
const isEmail = (word: string) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(word)
/** The heading of a column of addresses: the line is no person. */
const isHeading = (word: string) => /^(indirizzo |alamat )?e-?(mail|mel)( address)?$/i.test(word)

/**
 * One person a line: name, e-mail, group, parted by tabs, semicolons or commas; or "Name <e-mail>", of which one line may hold
 * several, as a mail's "To" does. Only the name has to be there. The headings of a table are passed over.
 */
export function textToReaders(text: string): ReaderLines {
  const lines = text
    .split(/\r?\n/)
    .flatMap(lineToPeople)
    .filter((line) => line.trim() !== '')
  const read = lines.map((line) => ({ line, words: lineToWords(line) })).filter(({ words }) => !words.some(isHeading))
  const found = read.map(({ line, words }) => ({ line, reader: wordsToReader(words) }))
  return {
    readers: found.flatMap(({ reader }) => reader ?? []),
    unread: found.flatMap(({ line, reader }) => (reader === null ? [line.trim()] : [])),
  }
}

/** The people of a line that was copied from the address field of a mail; any other line as it is. */
function lineToPeople(line: string): readonly string[] {
  const addressed = line.split(/(?<=>)\s*[;,]\s*/)
  if (addressed.length > 1 && addressed.every((each) => each === '' || each.endsWith('>'))) return addressed
  const parts = line.split(/[;,\s]+/).filter((part) => part !== '')
  return parts.length > 1 && parts.every(isEmail) ? parts : [line]
}

/** The cells of a line, without empty ones and without their quotation marks. */
function lineToWords(line: string): readonly string[] {
  const addressed = /^(.*?)<([^<>\s]+@[^<>\s]+)>[\s,;]*(.*)$/.exec(line)
  const parts = addressed ? [addressed[1], addressed[2], addressed[3]] : lineToCells(line)
  return parts.map((part) => (part ?? '').trim().replace(/^"(.*)"$/, '$1')).filter((part) => part !== '')
}

function lineToCells(line: string): readonly string[] {
  const unquoted = line.replaceAll(/"[^"]*"/g, '')
  const delimiter = ['\t', ';'].find((each) => unquoted.includes(each)) ?? ','
  return Papa.parse<string[]>(line.trim(), { delimiter }).data[0] ?? []
}

function wordsToReader(words: readonly string[]): NewReader | null {
  const at = words.findIndex(isEmail)
  const email = words[at] ?? ''
  const others = words.filter((_, index) => index !== at)
  // First name and surname in columns of their own.
  const isParted = at === 2 && others.slice(0, 2).every((word) => !word.includes(' '))
  const [first = '', group = ''] = isParted ? [others.slice(0, 2).join(' '), others[2]] : others
  // Without a name the address has to do: its first part is mostly the person's.
  const name = first === '' ? (email.split('@')[0] ?? '') : first
  // What is half an address is neither a name nor one.
  if (name === '' || /[@<>]/.test(name) || name.length > longest.name || email.length > longest.email) return null
  return { name, email, group: group.slice(0, longest.group) }
}
