/** The saved views of the library. */
import { contract } from '#shared/contracts/index.ts'
import { SavedViews } from '../../../domain/saved-views.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo } from '../../../lib/route.ts'
import { useRefusable } from '../../../lib/use-refusable.ts'
import { tabToAddress } from '../library-layout.tsx'
import { filterToText } from '../logic/filter-text.ts'
import { filterIn, type ItemTab } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'

interface ViewsMenuProps {
  readonly tab: ItemTab
  readonly asked: LibraryFilter
}

/** A view is shown over everything, for it says itself which statuses it wants. */
export function ViewsMenu({ tab, asked }: ViewsMenuProps) {
  const text = useText()
  const go = useGo()
  const views = useLive(contract.library.savedViews, {}).data ?? []
  const filter = filterIn(tab, asked.filter)
  const now = filterToText(filter)
  const current = views.find((view) => filterToText(view.filter) === now)
  const remove = useCommand(contract.library.removeView, { done: () => text('library.said-view-removed') })
  const { run: save, refusal } = useRefusable(contract.library.saveView, () => text('library.said-view-saved'))
  return (
    <SavedViews
      views={views}
      current={current}
      command="library.save-view"
      refusal={refusal}
      onOpen={(viewId) => {
        const view = views.find(({ id }) => id === viewId)
        if (view !== undefined) go(filterToAddress(view.filter))
      }}
      onSave={async (name) => (await save({ ...(current === undefined ? {} : { viewId: current.id }), name, filter })) !== undefined}
      onRemove={(viewId) => void remove({ viewId })}
    />
  )
}

function filterToAddress(filter: LibraryFilter['filter']): string {
  const kept = filterToText(filter)
  return `${tabToAddress('all')}${kept === null ? '' : `?filter=${encodeURIComponent(kept)}`}`
}
