/** Takes words of people who go out of earlier versions of texts that others wrote, where the text of today has them no longer. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { createFinder } from './traces.ts'
import { borneByOthers, type PersonWord, without } from './words.ts'

const Versions = z.array(
  z.object({ seq: z.number(), table: z.string(), rowId: z.string(), before: z.string().nullable(), after: z.string() }),
)
const mostAtOnce = 2000

/** Their rows hold no text that speaks of anybody else. */
const withoutTexts = "('person', 'person_network', 'consent_event', 'team_member', 'share', 'delivery', 'attendance')"

/** What stands in a text of today is left to who wrote it, with all its versions: undo must find them as they are. */
export function cutVersions(raw: Database.Database, words: readonly PersonWord[]): void {
  const telling = words.filter((word) => word.isTelling).map((word) => word.text)
  const borne = borneByOthers(raw, ['name', 'email', 'employee_number'], telling)
  const find = createFinder(telling.filter((text) => !borne.has(text)))
  const next = raw.prepare(
    `SELECT seq, table_name AS "table", row_id AS rowId, before, after FROM change WHERE seq > ? AND table_name NOT IN ${withoutTexts} ORDER BY seq LIMIT ?`,
  )
  const set = raw.prepare('UPDATE change SET before = ?, after = ? WHERE seq = ?')
  for (let rows = Versions.parse(next.all(0, mostAtOnce)); rows.length > 0; rows = Versions.parse(next.all(rows.at(-1)?.seq, mostAtOnce)))
    for (const { seq, table, rowId, before, after } of rows) {
      const said = find(`${before ?? ''}\n${after}`)
      if (said.size === 0) continue
      const today = textOfRow(raw, table, rowId)
      const past = [...said].filter((word) => !find(today).has(word))
      if (past.length > 0) set.run(before === null ? null : without(before, past), without(after, past), seq)
    }
}

/** Every column of the row as one text. */
function textOfRow(raw: Database.Database, table: string, rowId: string): string {
  const row = z
    .record(z.string(), z.unknown())
    .optional()
    .parse(raw.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(rowId))
  return Object.values(row ?? {}).join('\n')
}
