/** Cuts people out of the tables and out of every earlier version that the history keeps, so that undo of anything else still fits. */
import type Database from 'better-sqlite3'
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { person } from '../schema/people.ts'
import { fates, tablesGone, tablesUnnamed } from './whose.ts'
import { borneByOthers, nobody, type PersonWord, toSmall } from './words.ts'

const Ids = z.array(z.string())

/** Answers the acts that had changed something of them. `actId`: the erasure, under which the emptied people enter the history. */
export function cutRows(raw: Database.Database, words: readonly PersonWord[], actId: string, now: number): ReadonlySet<string> {
  markNamed(raw, words)
  markReports(raw)
  const touched = Ids.parse(
    raw
      .prepare(
        'SELECT act_id FROM temp.cut CROSS JOIN change USING (table_name, row_id) UNION SELECT act_id FROM temp.reporting JOIN change USING (seq)',
      )
      .pluck()
      .all(),
  )
  for (const table of ['person', ...tablesGone])
    raw.exec(`DELETE FROM change WHERE table_name = '${table}' AND row_id IN (SELECT row_id FROM temp.cut WHERE table_name = '${table}')`)
  for (const table of tablesGone) raw.exec(`DELETE FROM "${table}" WHERE ${isCut(table)}`)
  for (const table of tablesUnnamed) setEverywhere(raw, table, { person_id: null, ...fates[table] })
  setEverywhere(raw, 'document_reader', { name: nobody, email: '' })
  setEverywhere(raw, 'idea', { by: '' })
  freeReports(raw)
  unnameFigures(raw)
  emptyPeople(raw, actId, now)
  return new Set(touched)
}

const isCut = (table: string) => `id IN (SELECT row_id FROM temp.cut WHERE table_name = '${table}')`

/** Readers of a document with their address, or without one with a name that nobody else bears; ideas that say whose they are. */
function markNamed(raw: Database.Database, words: readonly PersonWord[]): void {
  const of = (kind: PersonWord['kind']) => words.filter((word) => word.kind === kind).map((word) => word.text)
  const borne = borneByOthers(raw, ['name'], of('name'))
  const given = {
    names: JSON.stringify(
      of('name')
        .filter((name) => !borne.has(name))
        .map(toSmall),
    ),
    emails: JSON.stringify(of('email').map(toSmall)),
  }
  const isName = (column: string) => `small("${column}") IN (SELECT value FROM json_each(@names))`
  const isEmail = (column: string) => `small("${column}") IN (SELECT value FROM json_each(@emails))`
  const mark = (table: string, fields: readonly string[], where: string) =>
    raw.prepare(`INSERT OR IGNORE INTO temp.cut SELECT '${table}', id FROM (${versionsOf(table, fields)}) WHERE ${where}`).run(given)
  mark('document_reader', ['name', 'email'], `${isEmail('email')} OR (email = '' AND ${isName('name')})`)
  mark('idea', ['by'], `${isName('by')} OR ${isEmail('by')}`)
}

/** The rows of a table as they are and as they ever were. */
function versionsOf(table: string, fields: readonly string[]): string {
  const image = (side: string) => fields.map((field) => `json_extract(${side}, '$.${field}') AS "${field}"`).join(', ')
  return `SELECT id, ${fields.map((field) => `"${field}"`).join(', ')} FROM "${table}"
    UNION SELECT row_id, ${image('before')} FROM change WHERE table_name = '${table}' AND before IS NOT NULL
    UNION SELECT row_id, ${image('after')} FROM change WHERE table_name = '${table}'`
}

/** In the rows as in all their versions; a change that is none any longer is forgotten. */
function setEverywhere(raw: Database.Database, table: string, values: Readonly<Record<string, string | null>>): void {
  const names = Object.keys(values)
  const given = names.map((name) => values[name])
  raw.prepare(`UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE ${isCut(table)}`).run(given)
  const image = (side: string) => `json_replace(${side}, ${names.map((name) => `'$.${name}', ?`).join(', ')})`
  const theirs = `table_name = '${table}' AND row_id IN (SELECT row_id FROM temp.cut WHERE table_name = '${table}')`
  raw.prepare(`UPDATE change SET before = ${image('before')}, after = ${image('after')} WHERE ${theirs}`).run(given, given)
  raw.exec(`DELETE FROM change WHERE ${theirs} AND before IS after`)
}

/** Notes in temp.reporting the changes of people who report, or reported, to somebody who goes. */
function markReports(raw: Database.Database): void {
  const reported = (side: string) => `json_extract(${side}, '$.manager_id') IN (SELECT id FROM temp.erased)`
  raw.exec(`DROP TABLE IF EXISTS temp.reporting; CREATE TEMP TABLE reporting (seq INTEGER PRIMARY KEY NOT NULL);
    INSERT INTO temp.reporting SELECT seq FROM change WHERE table_name = 'person' AND (${reported('before')} OR ${reported('after')})`)
}

/** Nobody reports to somebody who is gone, and nobody ever did. */
function freeReports(raw: Database.Database): void {
  raw.exec('UPDATE person SET manager_id = NULL WHERE manager_id IN (SELECT id FROM temp.erased)')
  const freed = (side: string) =>
    `CASE WHEN json_extract(${side}, '$.manager_id') IN (SELECT id FROM temp.erased) THEN json_replace(${side}, '$.manager_id', NULL) ELSE ${side} END`
  const reporting = 'seq IN (SELECT seq FROM temp.reporting)'
  raw.exec(`UPDATE change SET before = ${freed('before')}, after = ${freed('after')} WHERE ${reporting};
    DELETE FROM change WHERE ${reporting} AND before IS after`)
}

/** What they shared stays counted, and leads to nobody. */
function unnameFigures(raw: Database.Database): void {
  raw.exec("UPDATE figure_key SET id = 'gone-' || key WHERE kind = 'person' AND id IN (SELECT id FROM temp.erased)")
}

/** What stays is an id, so that other computers can be told; the history knows no more of it than that. */
function emptyPeople(raw: Database.Database, actId: string, now: number): void {
  const { columns } = getTableConfig(person)
  const kept = new Map<string, number>([person.deletedAt, person.erasedAt, person.createdAt].map((column) => [column.name, now]))
  const others = columns.filter((column) => column.name !== person.id.name)
  const values = others.map((column) => kept.get(column.name) ?? emptyOf(column))
  raw
    .prepare(`UPDATE person SET ${others.map(({ name }) => `"${name}" = ?`).join(', ')} WHERE id IN (SELECT id FROM temp.erased)`)
    .run(values)
  const image = `json_object(${columns.map(({ name }) => `'${name}', "${name}"`).join(', ')})`
  raw
    .prepare(
      `INSERT INTO change (act_id, table_name, row_id, before, after)
      SELECT ?, 'person', id, json_replace(${image}, '$.erased_at', NULL), ${image} FROM person WHERE id IN (SELECT id FROM temp.erased)`,
    )
    .run(actId)
}

function emptyOf(column: SQLiteColumn): string | number | null {
  if (!column.notNull) return null
  const { default: value } = column
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  return column.dataType === 'string' ? '' : 0
}
