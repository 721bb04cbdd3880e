/** The right end of the toolbar: search, filter, order, saved views, export. */
import { IconDownload, IconFilter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useCommandKey, useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { Button } from '../../../ui/button.tsx'
import badge from '../../../ui/count-badge.module.css'
import { FormPopover } from '../../../ui/form-popover.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { filterSize } from '../logic/filter-text.ts'
import { filterIn, type ItemTab } from '../logic/tabs.ts'
import type { LibraryFilter } from '../use-library-filter.ts'
import { FilterForm } from './filter-form.tsx'
import styles from './filters.module.css'
import { SortMenu } from './sort-menu.tsx'
import { ViewsMenu } from './views-menu.tsx'

interface FilterToolsProps {
  readonly tab: ItemTab
  readonly asked: LibraryFilter
}

export function FilterTools({ tab, asked }: FilterToolsProps) {
  const text = useText()
  const search = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const exportItems = useCommand(contract.library.exportItems, {
    done: (written) => (written === null ? null : { text: text('library.said-exported', { count: written.items }), undo: false }),
  })
  const runExport = () => void exportItems({ filter: filterIn(tab, asked.filter), sort: asked.sort })
  useCommands({
    'library.search': () => search.current?.focus(),
    'library.filter': () => setOpen(true),
    'library.export': runExport,
  })
  const size = filterSize(asked.filter)
  return (
    <div className={styles.tools} role="search" aria-label={text('nav.library')}>
      <SearchField
        ref={search}
        label={text('library.search')}
        clearLabel={text('library.clear-search')}
        value={asked.filter.text}
        onChange={(words) => asked.set({ text: words })}
      />
      <FormPopover
        opened={isOpen}
        label={text('library.filter')}
        onClose={() => setOpen(false)}
        anchor={
          <Button variant="quiet" icon={<IconFilter />} aria-expanded={isOpen} aria-keyshortcuts="F" onClick={() => setOpen(!isOpen)}>
            <span className={styles.word}>{text('library.filter')}</span>
            {size > 0 && <span className={badge.badge}>{size}</span>}
          </Button>
        }
      >
        <FilterForm tab={tab} asked={asked} />
      </FormPopover>
      <SortMenu sort={asked.sort} onSort={asked.setSort} />
      <ViewsMenu tab={tab} asked={asked} />
      <IconButton label={text('library.export')} icon={<IconDownload />} keys={useCommandKey('library.export')} onClick={runExport} />
    </div>
  )
}
