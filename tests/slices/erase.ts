/** What slices of erasure share: somebody with a word of their own in every field, and a search for it in the raw bytes. */
import { existsSync, readFileSync } from 'node:fs'
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { backupFile, restoreFile } from '#db/backup.ts'
import { document, documentVersion } from '#db/schema/documents.ts'
import { syncedTables } from '#db/schema/tables.ts'
import type { Db, WriteDb } from '#db/types.ts'
import { foldWords } from '#shared/domain/content/fold.ts'
import { type TableName, tableNames } from '#shared/tables.ts'
import { noon, type World } from './world.ts'

export function dbOf(world: World): Db {
  const open = world.session.current()
  if (open === null) throw new Error('no file is open')
  return open.db
}

/** The tables whose rows are about one person. */
export const tablesAbout: readonly TableName[] = tableNames.filter((name) => 'personId' in getTableColumns(syncedTables[name]))

/** A word that stands nowhere else: with accents, quotes and a line's end, some of it long. */
const wordOf = (table: string, field: string, who: string): string =>
  `Qzx${who}${table}${field} Élan Ångström “ß” "İ"\\ \n${field === 'why' ? 'long '.repeat(2000) : ''}end${who}qzx`

const isDay = (name: string) => name === 'day' || /(On|Day)$/.test(name)

/** Columns in which the app writes words of its own. */
const isOfTheApp = (name: string) => name === 'format'

/** A value for every column: a word of their own where words go. */
export function valuesOf(table: TableName, who: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(syncedTables[table])
  const fill = (name: string, column: SQLiteColumn): unknown => {
    if (column.enumValues !== undefined && column.enumValues.length > 0) return column.enumValues[0]
    if (isDay(name)) return '2026-05-06'
    if (isOfTheApp(name)) return ''
    if (name === 'email') return `qzx.${who}.${table}@élan.example`
    if (name.endsWith('Id') || name === 'deletedAt' || name === 'erasedAt') return null
    if (column.dataType === 'json') return {}
    if (column.dataType === 'string') return wordOf(table, name, who)
    return column.dataType === 'boolean' ? false : noon
  }
  return { ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, fill(name, column)])), ...given }
}

export function insertRow(tx: WriteDb, table: TableName, values: Record<string, unknown>): void {
  const target: SQLiteTable = syncedTables[table]
  tx.insert(target).values(values).run()
}

/** Every word that was given. */
function wordsIn(values: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return values.flatMap((row) => Object.values(row)).filter((value): value is string => typeof value === 'string' && /qzx/i.test(value))
}

/** Those of the words that stand in the bytes of the file, of its companions, or of a backup made now. */
export async function leftOf(world: World, words: readonly string[]): Promise<readonly string[]> {
  const { path } = dbOf(world)
  const name = `backup-${Math.random()}`
  await backupFile(path, world.at(`${name}.zip`), noon)
  await restoreFile(world.at(`${name}.zip`), world.at(`${name}.restored`))
  const files = [path, `${path}-wal`, `${path}-shm`, world.at(`${name}.restored`), world.at('settings/settings.json')]
  const bytes = files.filter((file) => existsSync(file)).map((file) => readFileSync(file))
  return words.filter((word) => formsOf(word).some((form) => bytes.some((each) => each.includes(form))))
}

/** As it is, small, large, composed, decomposed, folded as a search does; in UTF-8, in UTF-16, and as JSON writes it. Of a long word its beginning. */
function formsOf(word: string): readonly Buffer[] {
  const short = word.slice(0, 60)
  const texts = [short, short.toLowerCase(), short.toUpperCase(), foldWords(short), short.split(' ')[0] ?? short]
  const forms = texts.flatMap((text) => [text, text.normalize('NFD'), JSON.stringify(text).slice(1, -1)])
  return [...new Set(forms)].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])
}

/** Somebody with a word of their own in every field of every table that speaks of people; answers the id and the words. */
export function somebody(world: World, who: string) {
  const db = dbOf(world)
  const personId = db.newId()
  const ids = new Map<string, string>()
  const rows: [TableName, Record<string, unknown>][] = [
    ['person', valuesOf('person', who, { id: personId, consent: 'opted-in', ranked: true })],
  ]
  const add = (table: TableName, more: Record<string, unknown> = {}) => {
    const id = db.newId()
    ids.set(table, id)
    rows.push([table, valuesOf(table, who, { id, ...more })])
    return id
  }
  const plain = (table: TableName) => {
    const id = db.newId()
    db.write({ code: 'row' }, (tx) => insertRow(tx, table, valuesOf(table, 'Others', { id, teamIds: [], itemIds: [] })))
    return id
  }
  const [teamId, waveId, sessionId, itemId] = [plain('team'), plain('wave'), plain('training_session'), plain('item')]
  for (const table of tablesAbout) {
    const why = table === 'delivery' ? { why: 'delivery.left' } : {}
    add(table, { personId, teamId, waveId, sessionId, itemId, textId: null, step: 'opted-in', ...why })
  }
  const documentId = db.newId()
  const versionId = db.newId()
  db.write({ code: 'documents' }, (tx) => {
    const about = { title: 'Policy', locale: 'en', at: noon } as const
    tx.insert(document)
      .values({ ...about, id: documentId, kind: 'policy', stage: 'published', createdAt: noon, updatedAt: noon })
      .run()
    tx.insert(documentVersion)
      .values({ ...about, id: versionId, documentId, kind: 'published', label: '1', hash: 'h', materialBlocks: [], blocks: [], by: 'me' })
      .run()
  })
  const person = rows[0]?.[1] ?? {}
  const readerId = add('document_reader', { documentId, email: person['email'], group: 'Pilot' })
  rows.push(['acknowledgement', valuesOf('acknowledgement', who, { id: db.newId(), readerId, versionId, hash: 'h' })])
  add('idea', { by: person['name'], title: 'An idea', body: '', url: '', answer: '', teamId: null, itemId: null })
  db.write({ code: 'person-added', data: { name: String(person['name']), department: String(person['department']), count: 1 } }, (tx) => {
    for (const [table, values] of rows) insertRow(tx, table, values)
  })
  return { personId, ids, words: wordsIn(rows.map(([, values]) => values)) }
}
