/** Acts: every write is one, each can be taken back and repeated, at any depth and across restarts. */
import type Database from 'better-sqlite3'
import { AppError } from '#shared/rpc.ts'
import type { ChangeTopic, TableName } from '#shared/tables.ts'
import { beginAct, endAct, forgetUnchanged, isBeingWritten, tablesTouched } from './capture.ts'
import { toFileError } from './errors.ts'
import { indexDueFigures } from './figures/due.ts'
import { indexDueItems } from './item-index.ts'
import { indexDuePeople } from './people-index.ts'
import {
  type Act,
  actToRedo,
  actToUndo,
  type ChangeRange,
  countConflicts,
  forgetUndone,
  insertAct,
  restoreRecords,
  setActState,
  tablesOfAct,
} from './queries/history.ts'
import type { ActInput, Db, WriteDb } from './types.ts'

/** What a write needs of the open file. */
export interface Recorder {
  readonly path: string
  readonly raw: Database.Database
  readonly orm: WriteDb
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** The next stamp of the hybrid logical clock. */
  readonly stamp: () => string
  readonly actor: () => string
  readonly newId: () => string
  readonly onChanged: (topics: readonly ChangeTopic[]) => void
}

/** The body of `Db.write`. */
export function recordAct<T>(file: Recorder, input: ActInput, body: (tx: WriteDb) => T): T {
  if (file.raw.inTransaction) throw new Error(`write ${input.code} inside another write`)
  const id = file.newId()
  const { result, tables } = transact(file, () => {
    const result = captured(file, id, body)
    forgetUnchanged(file.raw, id)
    const tables = tablesTouched(file.raw, id)
    if (tables.length > 0 && isBeingWritten(file.raw, id)) throw new AppError('record-busy')
    if (tables.length > 0) keepAct(file, id, input)
    return { result, tables }
  })
  if (tables.length > 0) file.onChanged([...tables, 'history'])
  return result
}

/** Takes back the newest act that still stands. `now` (epoch ms) marks what had not existed. `forGood`: it is not to be repeated. Refuses nothing-to-undo and undo-conflict (a record has changed since). */
export function undo(db: Db, now: number, forGood = false): Act {
  const target = actToUndo(db.read)
  if (target === null) throw new AppError('nothing-to-undo')
  db.write({ code: target.code, data: target.data, kind: 'undo' }, (tx) => {
    restore(tx, target.id, 'undo', now)
    setActState(tx, target.id, forGood ? 'gone' : 'undone')
  })
  return target
}

/** Repeats the act that was undone last. Refuses nothing-to-redo and undo-conflict. */
export function redo(db: Db, now: number): Act {
  const target = actToRedo(db.read)
  if (target === null) throw new AppError('nothing-to-redo')
  db.write({ code: target.code, data: target.data, kind: 'redo' }, (tx) => {
    restore(tx, target.id, 'redo', now)
    setActState(tx, target.id, 'live')
  })
  return target
}

/** Runs `body`, then what follows from it, as changes of an act. Inside a transaction. */
export function captured<T>(file: Recorder, actId: string, body: (tx: WriteDb) => T): T {
  beginAct(file.raw, actId)
  const result = body(file.orm)
  indexDue(file.raw)
  endAct(file.raw)
  return result
}

/** Brings what follows from the tables up to date with them. Inside a transaction. */
export function indexDue(raw: Database.Database): void {
  indexDueItems(raw)
  indexDuePeople(raw)
  indexDueFigures(raw)
}

/** All of `body`, or nothing. Errors of the file come out as AppError. */
export function transact<T>(file: Pick<Recorder, 'raw' | 'path'>, body: () => T): T {
  try {
    file.raw.exec('BEGIN IMMEDIATE')
    const result = body()
    file.raw.exec('COMMIT')
    return result
  } catch (error) {
    if (file.raw.inTransaction) file.raw.exec('ROLLBACK')
    throw toFileError(error, file.path)
  }
}

/** Enters an act into the history; its changes are there already. */
export function keepAct(file: Recorder, id: string, input: ActInput): void {
  const kind = input.kind ?? 'do'
  const undoable = kind === 'do' && input.undoable !== false
  if (undoable) forgetUndone(file.orm)
  insertAct(file.orm, {
    id,
    code: input.code,
    data: input.data ?? {},
    actor: file.actor(),
    at: file.clock(),
    clock: file.stamp(),
    kind,
    state: undoable ? 'live' : 'gone',
  })
}

/** Sets every record of the act, or of a range of it, to where it stood on the other side, unless one of them has moved on since. */
export function restore(tx: WriteDb, actId: string, direction: 'undo' | 'redo', now: number, part?: Part): void {
  for (const table of part?.tables ?? tablesOfAct(tx, actId)) {
    if (countConflicts(tx, actId, table, direction, part?.range) > 0) throw new AppError('undo-conflict', { table })
    restoreRecords(tx, actId, table, direction, now, part?.range)
  }
}

interface Part {
  readonly tables: readonly TableName[]
  readonly range: ChangeRange
}
