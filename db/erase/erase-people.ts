/** Takes people out of a workspace file for good: out of its tables, its history, its search and the bytes of its pages. */
import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import { connect } from '../connect.ts'
import { toFileError } from '../errors.ts'
import { indexDue, keepAct, type Recorder, transact } from '../history.ts'
import { createNewId } from '../new-id.ts'
import { setUp } from '../prepare.ts'
import { lastStamp } from '../queries/history.ts'
import { createStamp } from '../stamp.ts'
import { cutActs } from './cut-acts.ts'
import { cutRows } from './cut-rows.ts'
import { cutVersions } from './cut-versions.ts'
import { findMentions, type Mention } from './mentions.ts'
import { rewrite } from './rewrite.ts'
import { findTraces } from './traces.ts'
import { markPeople } from './whose.ts'
import { type PersonWord, toSmall, wordsOfMarked } from './words.ts'

export type ErasureStep = 'erase' | 'rewrite' | 'check'

interface ErasureOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Who acts: a member's id, or a name. */
  readonly actor: string
  readonly onStep: (step: ErasureStep) => void
}

interface Erasure {
  /** How many people, those counted who had been removed before and were the same. */
  readonly erased: number
  /** Texts of somebody else that still name them. */
  readonly mentions: readonly Mention[]
}

/**
 * Erases people from the file at `path`, beside the connection of ours that has it open. All of them or nobody: what has begun is
 * finished when it is asked for again, or the file is opened next. Nobody else may write meanwhile. Refuses row-missing, record-busy while an import or a large
 * undo is written, erasure-incomplete when bytes of theirs are left, and what the file refuses.
 */
export async function erasePeople(path: string, personIds: readonly string[], options: ErasureOptions): Promise<Erasure> {
  // Between two steps others have their turn, and what was said of the step goes out.
  const begin = (step: ErasureStep) => {
    options.onStep(step)
    return setImmediate()
  }
  const raw = connect(path)
  try {
    setUp(raw)
    raw.pragma('foreign_keys = ON')
    raw.function('small', { deterministic: true }, (text) => (typeof text === 'string' ? toSmall(text) : null))
    await begin('erase')
    const { erased, words } = cutOut(raw, path, personIds, options)
    await begin('rewrite')
    rewrite(raw, path)
    await begin('check')
    const found = await findTraces(path, words)
    const { mentions, explained } = await findMentions(raw, found)
    if (found.some((word) => !explained.has(word))) throw new AppError('erasure-incomplete')
    return { erased, mentions }
  } catch (error) {
    throw toFileError(error, path)
  } finally {
    raw.close()
  }
}

/** Everything that speaks of them in one transaction. */
function cutOut(raw: Database.Database, path: string, personIds: readonly string[], { clock, actor }: ErasureOptions) {
  const now = clock()
  const newId = createNewId(clock)
  const orm = drizzle({ client: raw })
  const file: Recorder = {
    ...{ path, raw, orm, clock, newId, actor: () => actor, onChanged: () => undefined },
    stamp: createStamp(clock, newId().slice(-12), () => lastStamp(orm)),
  }
  return transact(file, () => {
    if (raw.prepare('SELECT 1 FROM unfinished_act LIMIT 1').get() !== undefined) throw new AppError('record-busy')
    const erased = markPeople(raw, personIds)
    const begun = erased === 0 ? countBegun(raw, personIds) : 0
    if (begun > 0) return { erased: begun, words: [] }
    if (erased === 0) throw new AppError('row-missing', { table: 'person' })
    const words = wordsOfMarked(raw)
    const actId = newId()
    const touched = cutRows(raw, words, actId, now)
    cutActs(raw, words, touched)
    cutVersions(raw, words)
    keepAct(file, actId, { code: 'people-erased', data: { count: erased }, undoable: false })
    indexDue(raw)
    raw.exec('INSERT INTO erasure_due (person_id) SELECT id FROM temp.erased')
    return { erased, words: tellingOf(words) }
  })
}

/** Of these people are out of the tables, and a process died before their bytes were out of the file: it is asked for again. */
function countBegun(raw: Database.Database, personIds: readonly string[]): number {
  const begun = raw.prepare<[string], number>('SELECT count(*) FROM erasure_due WHERE person_id IN (SELECT value FROM json_each(?))')
  return begun.pluck().get(JSON.stringify(personIds)) ?? 0
}

/** What is long enough to be looked for in the bytes. */
function tellingOf(words: readonly PersonWord[]): readonly string[] {
  return [...new Set(words.filter((word) => word.isTelling).map((word) => word.text))]
}
