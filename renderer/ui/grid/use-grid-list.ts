/** What a long list knows beside its rows: how much is found, what is ticked, what is open. */
import { useMemo } from 'react'
import type { Query } from '#shared/rpc.ts'
import { useSearchParam } from '../../lib/route.ts'
import { type Found, type PageSource, useFindAll, useFound } from '../../lib/use-pages.ts'
import { type Selection, useSelection } from './use-selection.ts'

export interface GridList<Asked> {
  readonly found: Found<Asked>
  readonly selection: Selection
  readonly tickAll: () => Promise<void>
  /** The row in the panel. */
  readonly openId: string | null
  readonly open: (id: string | null) => void
}

/** `param` of the address says which row is open; `asked` must keep its identity while it is the same. */
export function useGridList<Q extends Query, Asked, Row extends { readonly id: string }>(
  source: PageSource<Q, Asked, Row>,
  asked: Asked,
  param: string,
): GridList<Asked> {
  const [openId, open] = useSearchParam(param)
  const found = useFound(source, asked)
  const selection = useSelection()
  const tickAll = useFindAll(source, asked, selection.add)
  return useMemo(() => ({ found, selection, tickAll, openId, open }), [found, selection, tickAll, openId, open])
}
