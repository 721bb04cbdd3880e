/** The words by which somebody could be found again: as they stand and as they ever stood in the history. */
import type Database from 'better-sqlite3'
import { z } from 'zod'

export interface PersonWord {
  readonly text: string
  readonly kind: 'name' | 'email' | 'fact' | 'own'
  /** Says who it is wherever it stands, so that it is looked for everywhere; a department or a short number does not. */
  readonly isTelling: boolean
}

/** `fact`: shared by many as a rule. `own`: of their own making. */
const columns: readonly (readonly [table: string, column: string, kind: PersonWord['kind']])[] = [
  ['person', 'name', 'name'],
  ['person', 'email', 'email'],
  ['person', 'employee_number', 'own'],
  ['person', 'given_name', 'fact'],
  ['person', 'job_title', 'fact'],
  ['person', 'department', 'fact'],
  ['person', 'place', 'fact'],
  ['person_network', 'handle', 'own'],
  ['share', 'url', 'own'],
  ['leader_answer', 'why', 'own'],
  ['pilot_feedback', 'worked', 'own'],
  ['pilot_feedback', 'stopped', 'own'],
]

/** Characters from which on a word of each kind is not met by chance. */
const shortest = { name: 5, email: 6, own: 5, fact: Number.POSITIVE_INFINITY }
const Texts = z.array(z.string())

/** Of everybody in temp.erased; before anything of theirs is cut. */
export function wordsOfMarked(raw: Database.Database): readonly PersonWord[] {
  const words = columns.flatMap(([table, column, kind]) => textsOf(raw, table, column).map((text) => toWord(text, kind)))
  return [...new Map(words.map((word) => [`${word.kind} ${word.text}`, word])).values()]
}

function textsOf(raw: Database.Database, table: string, column: string): readonly string[] {
  const theirs = `SELECT row_id FROM temp.cut WHERE table_name = '${table}'`
  const image = (side: string) =>
    `SELECT json_extract(${side}, '$.${column}') FROM temp.cut c CROSS JOIN change USING (table_name, row_id) WHERE c.table_name = '${table}'`
  const all = `SELECT "${column}" AS text FROM "${table}" WHERE id IN (${theirs}) UNION ${image('before')} UNION ${image('after')}`
  return Texts.parse(raw.prepare(`SELECT text FROM (${all}) WHERE text <> ''`).pluck().all())
}

function toWord(text: string, kind: PersonWord['kind']): PersonWord {
  // A name of one word may be a word of the language.
  const isTelling = text.length >= shortest[kind] && (kind !== 'name' || /\s/.test(text.trim()))
  return { text, kind, isTelling }
}

/** As words are compared: accents in one form, letters small. */
export const toSmall = (text: string): string => text.normalize('NFC').toLowerCase()

/** Those of the texts that somebody who stays bears in one of these columns, so that they tell of nobody who goes. */
export function borneByOthers(raw: Database.Database, columns: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  const wanted = JSON.stringify(texts)
  const rows = columns.flatMap((column) =>
    Texts.parse(
      raw
        .prepare(
          `SELECT DISTINCT "${column}" FROM person WHERE "${column}" IN (SELECT value FROM json_each(?))
          AND erased_at IS NULL AND deleted_at IS NULL AND id NOT IN (SELECT id FROM temp.erased)`,
        )
        .pluck()
        .all(wanted),
    ),
  )
  return new Set(rows)
}

/** What stands where a name stood. */
export const nobody = '–'

/** A text, or a piece of JSON, without these words in whatever letters. */
export function without(text: string, words: Iterable<string>): string {
  const forms = [...words].flatMap((word) => [word, JSON.stringify(word).slice(1, -1)])
  const any = forms.map((form) => form.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')
  return any === '' ? text : text.replaceAll(new RegExp(any, 'giu'), nobody)
}
