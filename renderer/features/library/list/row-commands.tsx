/** The keys of the table, apart from its rows: what they do need not be prepared anew for every row that comes into sight. */
import { memo } from 'react'
import type { ItemSummary } from '#shared/contracts/library-shapes.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useGo } from '../../../lib/route.ts'
import type { Selection } from '../../../ui/grid/use-selection.ts'
import { useItemActs } from '../use-item-acts.ts'

interface RowCommandsProps {
  /** Under the cursor. */
  readonly item: ItemSummary | undefined
  readonly selection: Selection
  readonly onStep: (by: number) => void
}

/** Draws nothing. The keys of one item act on the ticked ones where there are any. */
export const RowCommands = memo(function RowCommands({ item, selection, onStep }: RowCommandsProps) {
  const acts = useItemActs()
  const go = useGo()
  const ids = selection.size > 0 ? selection.ids : item === undefined ? [] : [item.id]
  const clearing = (done: Promise<boolean>) => void done.then((isDone) => isDone && selection.clear())
  const ofOne = (act: (one: ItemSummary) => unknown) => (item === undefined ? undefined : () => void act(item))
  const ofMany = (act: () => void) => (ids.length === 0 ? undefined : act)
  useCommands({
    'library.next-item': () => onStep(1),
    'library.previous-item': () => onStep(-1),
    'library.open-page': ofOne(({ id }) => go(`/library/item/${id}`)),
    'library.pin': ofOne(acts.togglePin),
    'library.evergreen': ofOne(acts.toggleEvergreen),
    'library.duplicate': ofOne(({ id }) => acts.duplicate(id)),
    'library.approve': ofMany(() => clearing(acts.approve(ids))),
    'library.archive': ofMany(() => clearing(acts.setStage(ids, 'archived'))),
  })
  return null
})
