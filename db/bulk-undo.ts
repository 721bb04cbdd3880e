/** Undo and redo of acts with very many changes, part by part. */
import { AppError } from '#shared/rpc.ts'
import { restore } from './history.ts'
import { type Act, actToRedo, actToUndo, isLargerThan, nextChanges, setActState, startOfAct } from './queries/history.ts'
import type { BulkAct, Db, ReadDb } from './types.ts'

/** Up to so many changes one transaction is short enough. */
const mostAtOnce = 2000

export type Direction = 'undo' | 'redo'

/** The act that comes next is too large to be taken back, or repeated, while a window waits. */
export function isNextLarge(db: ReadDb, direction: Direction): boolean {
  const next = nextAct(db, direction)
  return next !== null && isLargerThan(db, next.id, mostAtOnce)
}

export interface BulkUndo extends Pick<BulkAct, 'takeBack'> {
  readonly act: Act
  /** Restores at most so many records and answers how many; 0: it is done, and stands in the history. Refuses undo-conflict. */
  part(most: number): number
}

/** As `undo` and `redo` of history.ts. Refuses nothing-to-undo, nothing-to-redo and record-busy. */
export function beginBulkUndo(db: Db, direction: Direction, now: number, forGood = false): BulkUndo {
  const act = nextAct(db.read, direction)
  if (act === null) throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  const bulk = db.bulk({ code: act.code, data: act.data, kind: direction })
  let done = startOfAct(db.read, act.id)
  return {
    act,
    takeBack: bulk.takeBack,
    part(most) {
      const part = nextChanges(db.read, act.id, done, most)
      if (part === null) {
        bulk.finish((tx) => setActState(tx, act.id, direction === 'redo' ? 'live' : forGood ? 'gone' : 'undone'))
        return 0
      }
      bulk.write((tx) => restore(tx, act.id, direction, now, part))
      done = part.range.to
      return part.count
    },
  }
}

function nextAct(db: ReadDb, direction: Direction): Act | null {
  return direction === 'undo' ? actToUndo(db) : actToRedo(db)
}
