/** Which rows are of the people to be erased: the list that every erasure goes by. */
import type Database from 'better-sqlite3'

/**
 * What becomes of a table's rows about somebody: `gone` for good; `kept` because they are a number in a total and say nothing more;
 * `unnamed`: the row stays for its figures, without the person and without what these columns held.
 */
export const fates = {
  person_network: 'gone',
  consent_event: 'gone',
  team_member: 'gone',
  leader_answer: 'gone',
  delivery: 'kept',
  attendance: 'kept',
  share: { url: '' },
  pilot_feedback: { worked: '', stopped: '' },
  post: { key: '', url: '', text: '' },
  figure_import: { file_name: '', file_hash: '' },
} as const

export type Owned = keyof typeof fates
const owned = [
  'person_network',
  'consent_event',
  'team_member',
  'leader_answer',
  'delivery',
  'attendance',
  'share',
  'pilot_feedback',
  'post',
  'figure_import',
] as const

export const tablesGone: readonly Owned[] = owned.filter((table) => fates[table] === 'gone')
export const tablesUnnamed = ['share', 'pilot_feedback', 'post', 'figure_import'] as const

const scratch = `
  DROP TABLE IF EXISTS temp.erased; DROP TABLE IF EXISTS temp.cut;
  CREATE TEMP TABLE erased (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
  CREATE TEMP TABLE cut (table_name TEXT NOT NULL, row_id TEXT NOT NULL, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID;`

/**
 * Notes in temp.erased who is to go, and in temp.cut the rows that are theirs, now or by any version in the history. Who was removed
 * before and bears the same number or address is the same person. Answers how many people it is.
 */
export function markPeople(raw: Database.Database, personIds: readonly string[]): number {
  raw.exec(scratch)
  raw
    .prepare('INSERT INTO temp.erased SELECT id FROM person WHERE erased_at IS NULL AND id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(personIds))
  raw.exec(`
    INSERT OR IGNORE INTO temp.erased SELECT t.id FROM temp.erased e JOIN person p ON p.id = e.id
    JOIN person t ON t.email = p.email AND t.email <> '' AND t.deleted_at IS NOT NULL AND t.erased_at IS NULL;
    INSERT OR IGNORE INTO temp.erased SELECT t.id FROM temp.erased e JOIN person p ON p.id = e.id
    JOIN person t ON t.employee_number = p.employee_number AND t.employee_number <> '' AND t.deleted_at IS NOT NULL AND t.erased_at IS NULL;
    INSERT INTO temp.cut SELECT 'person', id FROM temp.erased`)
  for (const table of owned)
    raw.exec(`INSERT INTO temp.cut SELECT '${table}', id FROM "${table}" WHERE person_id IN (SELECT id FROM temp.erased)`)
  // Who opted out stands on these no longer, but earlier versions tell whose they were.
  for (const table of tablesUnnamed)
    raw.exec(`INSERT OR IGNORE INTO temp.cut SELECT '${table}', row_id FROM change WHERE table_name = '${table}'
      AND (json_extract(before, '$.person_id') IN (SELECT id FROM temp.erased) OR json_extract(after, '$.person_id') IN (SELECT id FROM temp.erased))`)
  return Number(raw.prepare('SELECT count(*) FROM temp.erased').pluck().get())
}
