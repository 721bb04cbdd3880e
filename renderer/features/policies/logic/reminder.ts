/** The reminder to readers who have not confirmed: a mail in the user's own mail program, as long as its address can hold them all. */
import type { Reader } from '#shared/contracts/document-shapes.ts'

/** Longest address that the desktop takes. */
const longest = 2000

/** A mail to all of them in blind copy; null when nobody has an address, or there are too many for one. */
export function reminderToLink(readers: readonly Pick<Reader, 'email'>[], subject: string, body: string): string | null {
  const emails = readers.map((reader) => reader.email).filter((email) => email !== '')
  if (emails.length === 0) return null
  const link = `mailto:?bcc=${emails.map(encodeURIComponent).join(',')}&subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return link.length > longest ? null : link
}

/** A line each, to be pasted into the field of a mail or of a chat. */
export function readersToText(readers: readonly Pick<Reader, 'name' | 'email'>[]): string {
  return readers.map((reader) => (reader.email === '' ? reader.name : `${reader.name} <${reader.email}>`)).join('\n')
}
