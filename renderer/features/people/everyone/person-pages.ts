/** Where the rows of the directory come from. */
import { contract } from '#shared/contracts/index.ts'
import type { PersonFilter, PersonRow } from '#shared/contracts/people-shapes.ts'
import type { PageSource } from '../../../lib/use-pages.ts'
import type { GridList } from '../../../ui/grid/use-grid-list.ts'
import type { PersonSort } from './columns.ts'

/** What is asked for. */
export interface AskedPeople {
  readonly filter: PersonFilter
  readonly sort: PersonSort
  readonly descending: boolean
}

export type PersonList = GridList<AskedPeople>

export const personPages: PageSource<typeof contract.people.list, AskedPeople, PersonRow> = {
  query: contract.people.list,
  toInput: (asked, offset, limit) => ({ ...asked, offset, limit }),
  toPage: ({ people, total }) => ({ rows: people, total }),
}
