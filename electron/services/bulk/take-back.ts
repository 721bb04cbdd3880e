/** Takes back what a process left behind that died in the midst of a large act. */
import type { Db } from '#db/types.ts'
import { createPace, inParts } from './pace.ts'

/** Only where nobody writes it any more. */
export async function takeBackUnfinished(db: Db): Promise<void> {
  const act = db.unfinished()
  if (act !== null) await inParts((most) => act.takeBack(most), createPace(db, true))
}
