/** Where a person's name is to stand in a report: a token, so that what is kept for good holds no name. */

const token = /\{\{person:([^{}]+)\}\}/g

/** Stands for a name until the report is shown or written. */
export function personToken(id: string): string {
  return `{{person:${id}}}`
}

/** Ids of everybody whose name is to stand in a text, once each. */
export function personIdsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(token)].map(([, id = '']) => id))]
}

/** With `nameOf` in the place of tokens. */
export function replaceTokens(text: string, nameOf: (id: string) => string): string {
  return text.replace(token, (_, id: string) => nameOf(id))
}

const opening = '{{person:'
/** With a word joiner between the braces, which nobody sees. */
const hidden = '{\u2060{person:'

/** The same to read, with no tokens in it. */
export function hideTokens(text: string): string {
  return text.replaceAll(opening, hidden)
}

/** Undoes `hideTokens`. */
export function showTokens(text: string): string {
  return text.replaceAll(hidden, opening)
}
