/** Where words of somebody who was erased still stand in a file: in texts that others wrote, and in the rows of others. */
import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { createFinder } from './traces.ts'
import { toSmall } from './words.ts'

export interface Mention {
  readonly table: string
  readonly rowId: string
  /** Some of the text around the word. */
  readonly text: string
}

const Columns = z.array(z.object({ name: z.string(), type: z.string() }))

/** Characters shown on either side of a word. */
const around = 40
/** More places nobody looks at in one go. */
const mostMentions = 200

/**
 * `explained`: the words that stand there by right. What stands in the history or in a row of somebody else explains, but is no place to
 * look at: the history has been gone through, and a longer number may hold a shorter one.
 */
export async function findMentions(raw: Database.Database, words: readonly string[]) {
  const explained = new Set<string>()
  const mentions: Mention[] = []
  if (words.length === 0) return { mentions, explained }
  const find = createFinder(words)
  const tables = tablesOf(raw)
  for (const table of [...tables.filter((each) => !each.isOthers), ...tables.filter((each) => each.isOthers)]) {
    // Others have their turn.
    await setImmediate()
    if (table.columns.length === 0 || (table.isOthers && explained.size === words.length)) continue
    for (const { id, isDeleted, text } of rowsOf(raw, table)) {
      const found = find(text)
      for (const word of found) explained.add(word)
      const shown = table.isOthers || isDeleted || mentions.length === mostMentions ? null : textAround(text, found)
      if (shown !== null) mentions.push({ table: table.name, rowId: id, text: shown })
    }
  }
  return { mentions, explained }
}

interface Table {
  readonly name: string
  readonly key: string
  readonly columns: readonly string[]
  readonly marksDeleted: boolean
  /** Rows of people who stay, or what the history keeps. */
  readonly isOthers: boolean
}

const ofOthers = ['person', 'person_network', 'share', 'directory', 'directory_words', 'act', 'change']

function tablesOf(raw: Database.Database): readonly Table[] {
  // A search index follows from what stands in the tables, and explains nothing by itself.
  const isIndex = "name LIKE 'sqlite_%' OR name LIKE '%\\_search%' ESCAPE '\\' OR sql LIKE 'CREATE VIRTUAL%'"
  const names = raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND NOT (${isIndex})`).pluck().all()
  return z
    .array(z.string())
    .parse(names)
    .map((name) => {
      const columns = Columns.parse(raw.pragma(`table_info("${name}")`))
      const has = (column: string) => columns.some((each) => each.name === column)
      return {
        name,
        key: has('id') ? 'id' : has('seq') ? 'seq' : (columns[0]?.name ?? ''),
        columns: columns.filter((column) => /text|blob/i.test(column.type) && !/(^|_)id$/.test(column.name)).map((column) => column.name),
        marksDeleted: has('deleted_at'),
        isOthers: ofOthers.includes(name),
      }
    })
}

function* rowsOf(raw: Database.Database, { name, key, columns, marksDeleted }: Table) {
  const texts = columns.map((column) => `coalesce(CAST("${column}" AS TEXT), '')`).join(` || char(10) || `)
  const deleted = marksDeleted ? 'deleted_at IS NOT NULL' : '0'
  const rows = raw.prepare<[], [string, number, string]>(`SELECT CAST("${key}" AS TEXT), ${deleted}, ${texts} FROM "${name}"`).raw()
  for (const [id, isDeleted, text] of rows.iterate()) yield { id, isDeleted: isDeleted === 1, text }
}

/** Around the first of the words that stands there by itself, not within a longer one; null: none does. */
function textAround(text: string, words: Iterable<string>): string | null {
  const small = toSmall(text)
  for (const word of words)
    for (const form of [toSmall(word), JSON.stringify(toSmall(word)).slice(1, -1)])
      for (let at = small.indexOf(form); at >= 0; at = small.indexOf(form, at + 1))
        if (!isLetter(small[at - 1]) && !isLetter(small[at + form.length]))
          return text.slice(Math.max(0, at - around), at + form.length + around)
  return null
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)
