/** What acts on people share: who they are about, and the name they bear in the history. */
import { type PersonDbRow, personRow, personsById } from '#db/queries/people/people.ts'
import type { Db, ReadDb, WriteDb } from '#db/types.ts'
import { AppError } from '#shared/rpc.ts'
import { found } from '../launch-plan/find.ts'

/** Refuses row-missing. */
export const findPerson = (db: ReadDb, id: string): PersonDbRow => found(personRow(db, id), 'person')

/** All of them; refuses row-missing when nobody is there. Some may have gone since they were chosen. */
export function findPeople(db: ReadDb, ids: readonly string[]): readonly PersonDbRow[] {
  const rows = personsById(db, [...new Set(ids)])
  if (rows.length === 0) throw new AppError('row-missing', { table: 'person' })
  return rows
}

/** One act on one or many, named after the first of them. */
export function actOnPeople<T>(
  db: Db,
  code: string,
  rows: readonly PersonDbRow[],
  body: (tx: WriteDb, ids: readonly string[]) => T,
  more: Readonly<Record<string, string>> = {},
): T {
  const ids = rows.map((row) => row.id)
  return db.write({ code, data: { ...more, count: rows.length, name: rows[0]?.name ?? '' } }, (tx) => body(tx, ids))
}
