/** The approved, the evergreen, the archive, or everything: a table that stays quick with a hundred thousand items, and the panel of the chosen one. */
import { contract } from '#shared/contracts/index.ts'
import { useErrorText } from '../../../lib/errors.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { usePath } from '../../../lib/route.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { EmptyLibrary } from '../empty-library.tsx'
import { FilterRow } from '../filters/filter-row.tsx'
import { FilterTools } from '../filters/filter-tools.tsx'
import { ItemPanel } from '../item/item-panel.tsx'
import { LibraryLayout } from '../library-layout.tsx'
import { filterToText } from '../logic/filter-text.ts'
import type { ItemTab } from '../logic/tabs.ts'
import { useLibraryFilter } from '../use-library-filter.ts'
import { BulkBar } from './bulk-bar.tsx'
import { EmptyTab } from './empty-tab.tsx'
import { ItemTable } from './item-table.tsx'
import styles from './list.module.css'
import { useItemList } from './use-item-list.ts'

const tabs = ['approved', 'evergreen', 'archive', 'all'] as const satisfies readonly ItemTab[]
type ListTab = (typeof tabs)[number]

/** The address says which. */
export function ListScreen() {
  const path = usePath()
  const tab = tabs.find((each) => path === `/library/${each}`) ?? 'all'
  return <ItemList key={tab} tab={tab} />
}

function ItemList({ tab }: { readonly tab: ListTab }) {
  const text = useText()
  const errorText = useErrorText()
  const asked = useLibraryFilter()
  const list = useItemList(tab, asked)
  const { found, selection, openId } = list
  const isEmpty = found.isReady && found.total === 0
  const isFiltering = filterToText(asked.filter) !== null
  return (
    <LibraryLayout
      tab={tab}
      tools={<FilterTools tab={tab} asked={asked} />}
      panel={openId !== null && <ItemPanel key={openId} itemId={openId} onClose={() => list.open(null)} />}
      panelLabel={text('library.item')}
      panelWidth={420}
    >
      <div className={styles.page} data-panel={openId !== null || undefined}>
        {found.error !== null && <InlineError>{errorText(found.error)}</InlineError>}
        {selection.size > 0 ? <BulkBar list={list} tab={tab} /> : <FilterRow asked={asked} findsNothing={isEmpty && isFiltering} />}
        {isEmpty && !isFiltering && <Nothing tab={tab} />}
        {found.isReady && !isEmpty && <ItemTable list={list} />}
      </div>
    </LibraryLayout>
  )
}

/** What would be here, and how it comes here. */
function Nothing({ tab }: { readonly tab: ListTab }) {
  const all = useLive(contract.library.counts, {}).data?.all
  if (all === undefined) return null
  return all === 0 ? <EmptyLibrary /> : <EmptyTab tab={tab} />
}
