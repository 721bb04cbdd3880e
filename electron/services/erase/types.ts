/** What the procedures ask of whoever erases people: the jobs process of a desktop, or this very process. */
import type { ErasureStep } from '#db/erase/erase-people.ts'
import type { Mention } from '#db/erase/mentions.ts'
import type { Db } from '#db/types.ts'

export interface ErasureRun {
  /** The open file; it is written beside, and nobody else may write meanwhile. */
  readonly db: Db
  readonly personIds: readonly string[]
  /** Who acts: a member's id, or a name. */
  readonly actor: string
}

export interface Erasing {
  /** Once begun it is not stopped. Rejects as `erasePeople` of db/erase does. */
  erasePeople(
    run: ErasureRun,
    onStep: (step: ErasureStep) => void,
  ): Promise<{ readonly erased: number; readonly mentions: readonly Mention[] }>
}
