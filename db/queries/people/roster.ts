/** What bringing a roster in asks of people and writes of them, thousands at a time. */
import { and, asc, count, eq, getTableColumns, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import { oncePer } from '../../once.ts'
import { importMapping, person } from '../../schema/people.ts'
import type { ReadDb, WriteDb } from '../../types.ts'
import type { PersonDbRow } from './people.ts'

const pageSize = 2000

/** Who can be recognised: neither removed nor erased. */
const isThere = and(isNull(person.deletedAt), isNull(person.erasedAt))

export function countKnownPeople(db: ReadDb): number {
  return db.select({ people: count() }).from(person).where(isThere).get()?.people ?? 0
}

/** Everybody by id, page by page. */
export function* knownPeople(db: ReadDb) {
  const { id, employeeNumber, email, name, managerId, employment } = person
  for (let after = ''; ; ) {
    const page = db
      .select({ id, employeeNumber, email, name, managerId, employment })
      .from(person)
      .where(and(gt(person.id, after), sql`+${person.deletedAt} is null and +${person.erasedAt} is null`))
      .orderBy(asc(person.id))
      .limit(pageSize)
      .all()
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.id
  }
}

/** One of them; null: gone. */
export function knownPerson(db: ReadDb, id: string): PersonDbRow | null {
  return preparedById(db).get({ id }) ?? null
}

const preparedById = oncePer((db: ReadDb) =>
  db
    .select()
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
)

/** Every column must be given. */
export function insertKnownPerson(tx: WriteDb, row: PersonDbRow): void {
  preparedInsert(tx).run(row)
}

const preparedInsert = oncePer((tx: WriteDb) => {
  const columns = Object.keys(getTableColumns(person)).map((name) => [name, sql.placeholder(name)])
  // Names and types are those of the table.
  return tx.insert(person).values(Object.fromEntries(columns)).prepare()
})

export function updateKnownPerson(tx: WriteDb, id: string, fields: Partial<PersonDbRow>): void {
  tx.update(person).set(fields).where(eq(person.id, id)).run()
}

/** They are in the workspace, and no longer in the house. */
export function markAsLeft(tx: WriteDb, ids: readonly string[], leftOn: string): void {
  tx.update(person)
    .set({ employment: 'left', leftOn })
    .where(inArray(person.id, [...ids]))
    .run()
}

/** The newest first. */
export function importMappings(db: ReadDb) {
  return db
    .select()
    .from(importMapping)
    .where(isNull(importMapping.deletedAt))
    .orderBy(sql`${importMapping.createdAt} desc`)
    .limit(100)
    .all()
}

export function insertMapping(
  tx: WriteDb,
  row: {
    readonly id: string
    readonly name: string
    readonly headers: string
    readonly mapping: RosterMapping
    readonly createdAt: number
  },
): void {
  tx.insert(importMapping).values(row).run()
}

export function updateMapping(
  tx: WriteDb,
  id: string,
  fields: { readonly mapping?: RosterMapping; readonly headers?: string; readonly deletedAt?: number },
): void {
  tx.update(importMapping).set(fields).where(eq(importMapping.id, id)).run()
}
