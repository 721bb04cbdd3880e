/** By what people are found, in whichever way a file writes their name. */
import { knownPeople } from '#db/queries/people/roster.ts'
import type { ReadDb } from '#db/types.ts'
import { foldHeader } from '../table/fold-header.ts'

/** Names as file names write them, too: without spaces and signs, the words in their order. */
export function squeezed(text: string): string {
  return text.includes('@') ? text.trim().toLowerCase() : foldHeader(text).replaceAll(' ', '')
}

/** By name or address of e-mail; null: nobody, or several. */
export function personNamed(db: ReadDb, name: string): string | null {
  const wanted = squeezed(name)
  const found: string[] = []
  for (const person of knownPeople(db))
    if (squeezed(person.name) === wanted || (person.email !== '' && squeezed(person.email) === wanted)) found.push(person.id)
  return found.length === 1 ? (found[0] ?? null) : null
}
