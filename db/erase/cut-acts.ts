/** Takes names out of what acts were called, and ends undo for those of which nothing is left. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { createFinder } from './traces.ts'
import { borneByOthers, nobody, type PersonWord, toSmall, without } from './words.ts'

const Acts = z.array(z.object({ seq: z.number(), id: z.string(), data: z.string() }))
const Data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
const mostAtOnce = 5000

const kinds = ['name', 'email', 'fact', 'own'] as const
/** Where others may bear the same. */
const columnsOf: Readonly<Record<PersonWord['kind'], readonly string[]>> = {
  name: ['name'],
  email: ['email'],
  fact: ['given_name', 'job_title', 'department', 'place'],
  own: ['employee_number'],
}

/** `touched`: the acts that had changed something of theirs. */
export function cutActs(raw: Database.Database, words: readonly PersonWord[], touched: ReadonlySet<string>): void {
  const rename = renamer(raw, words)
  const next = raw.prepare('SELECT seq, id, data FROM act WHERE seq > ? ORDER BY seq LIMIT ?')
  const set = raw.prepare('UPDATE act SET data = ? WHERE seq = ?')
  for (let acts = Acts.parse(next.all(0, mostAtOnce)); acts.length > 0; acts = Acts.parse(next.all(acts.at(-1)?.seq, mostAtOnce)))
    for (const { seq, id, data } of acts) {
      const after = rename(data, touched.has(id))
      if (after !== data) set.run(after, seq)
    }
  const end = raw.prepare(
    "UPDATE act SET state = 'gone' WHERE id = ? AND state <> 'gone' AND NOT EXISTS (SELECT 1 FROM change WHERE act_id = act.id)",
  )
  for (const id of touched) end.run(id)
}

/** An act of theirs says nothing of them; any other is spared what somebody else bears, too. */
function renamer(raw: Database.Database, words: readonly PersonWord[]): (data: string, isTheirs: boolean) => string {
  const unique = kinds.flatMap((kind) => {
    const all = words.filter((word) => word.kind === kind)
    const borne = borneByOthers(
      raw,
      columnsOf[kind],
      all.map((word) => word.text),
    )
    return all.filter((word) => !borne.has(word.text))
  })
  const inTheirs = renameBy([...unique, ...words.filter((word) => word.kind !== 'fact')])
  const inOthers = renameBy(unique)
  return (data, isTheirs) => (isTheirs ? inTheirs : inOthers)(data)
}

/** A value that is one of the words goes; within a longer one what tells who it is. */
function renameBy(words: readonly PersonWord[]): (data: string) => string {
  const wholly = new Set(words.map((word) => toSmall(word.text)))
  const find = createFinder(words.filter((word) => word.isTelling).map((word) => word.text))
  return (text) => {
    const data = Data.parse(JSON.parse(text))
    const entries = Object.entries(data).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value]
      return [key, wholly.has(toSmall(value)) ? nobody : without(value, find(value))]
    })
    const after = JSON.stringify(Object.fromEntries(entries))
    return after === JSON.stringify(data) ? text : after
  }
}
