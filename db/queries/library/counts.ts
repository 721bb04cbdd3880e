/** How many items there are of each sort that the library shows beside its tabs. */
import { ItemFilter } from '#shared/contracts/library-shapes.ts'
import type { ReadDb } from '../../types.ts'
import { countFound } from './find.ts'
import type { Moment } from './summaries.ts'

const usable = ['approved', 'scheduled', 'live', 'expired'] as const

export function countItems(db: ReadDb, moment: Moment) {
  const countOf = (filter: Parameters<typeof ItemFilter.parse>[0]) => countFound(db, ItemFilter.parse(filter), moment)
  return {
    review: countOf({ statuses: ['suggested', 'review'] }),
    approved: countOf({ statuses: usable }),
    evergreen: countOf({ statuses: usable, evergreen: true }),
    archived: countOf({ statuses: ['archived'] }),
    all: countOf({}),
  }
}
