/** Takes back, or repeats, an act of very many changes: all of it or nothing. */
import { beginBulkUndo, type Direction } from '#db/bulk-undo.ts'
import type { Db } from '#db/types.ts'
import { createPace, inParts } from './pace.ts'

export interface LargeUndo {
  /** The open file; another process opens it by its path, beside. */
  readonly db: Db
  readonly direction: Direction
  /** It is not to be repeated. */
  readonly forGood: boolean
  /** Epoch milliseconds. */
  readonly now: number
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

/** Refuses what `undo` and `redo` refuse, and record-busy. `givesWay`: a window writes into the file, too. */
export async function undoLarge({ db, direction, forGood, now }: Omit<LargeUndo, 'actor'>, givesWay: boolean): Promise<void> {
  const undo = beginBulkUndo(db, direction, now, forGood)
  const pace = createPace(db, givesWay)
  try {
    await inParts((most) => undo.part(most), pace)
  } catch (error) {
    await inParts((most) => undo.takeBack(most), pace)
    throw error
  }
}
