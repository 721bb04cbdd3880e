/** Texts with `{variables}`: what stands in them, filled for one person, as plain text and as simple HTML. */
import type { MessageKind } from './types.ts'

/** Everything that can stand in a text; what is not told stays out. */
export type Values = Readonly<Record<string, string>>

export interface Filled {
  readonly text: string
  /** Variables that nothing is known for, or that do not exist; the text has their names in square brackets. */
  readonly missing: readonly string[]
}

const common = ['first-name', 'program', 'company', 'hashtag', 'sender', 'join-link', 'opt-out', 'policy'] as const
const ofSession = ['session-title', 'session-day', 'session-time', 'session-place', 'trainer'] as const
const ofPerson = ['shares', 'clicks', 'views', 'days'] as const
const ofProgram = ['people', 'shares', 'clicks', 'views', 'days'] as const

const byKind: Readonly<Record<MessageKind, readonly string[]>> = {
  awareness: common,
  invitation: common,
  reminder: common,
  training: [...common, ...ofSession],
  validation: [...common, ...ofPerson],
  impact: [...common, ...ofProgram],
}

/** What a text of a kind can speak of, in the order in which it is offered. */
export function variablesOf(kind: MessageKind): readonly string[] {
  return byKind[kind]
}

const variable = /\{([a-z][a-z0-9-]*)\}/gi

/** Every `{variable}` replaced by its value; never are braces left. A value is never searched for variables again. */
export function fillText(text: string, values: Values): Filled {
  const missing = new Set<string>()
  const filled = text.replaceAll(variable, (_whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value !== undefined && value !== '') return value
    missing.add(name)
    return `[${name}]`
  })
  return { text: filled, missing: [...missing] }
}

/** Paragraphs of plain text: parted by empty lines; lines of one that all begin with "- " are a list. */
export function paragraphsOf(body: string): readonly string[] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** One line: what goes into a header or a file's name has no others. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}
