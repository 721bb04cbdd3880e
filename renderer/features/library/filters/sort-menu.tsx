/** The order of the items. */
import { IconArrowsSort } from '@tabler/icons-react'
import { itemSorts } from '#shared/contracts/library-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import type { ItemSort } from '../use-library-filter.ts'
import styles from './filters.module.css'

interface SortMenuProps {
  readonly sort: ItemSort
  readonly onSort: (sort: ItemSort) => void
}

export function SortMenu({ sort, onSort }: SortMenuProps) {
  const text = useText()
  const name = text(`library.sort-${sort}`)
  return (
    <Menu
      position="bottom-end"
      trigger={
        <Button variant="quiet" icon={<IconArrowsSort />} aria-label={text('library.sorted', { name })} title={name}>
          <span className={styles.sortWord}>{name}</span>
        </Button>
      }
      items={itemSorts.map((each) => ({
        id: each,
        label: text(`library.sort-${each}`),
        checked: each === sort,
        onSelect: () => onSort(each),
      }))}
    />
  )
}
