/** The directory as a table that stays quick with a hundred thousand people. */
import { type CSSProperties, useMemo } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { PersonRow } from '#shared/contracts/people-shapes.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useLive } from '../../../lib/live.ts'
import { VirtualGrid } from '../../../ui/grid/grid.tsx'
import { GridHead } from '../../../ui/grid/grid-head.tsx'
import type { Grid } from '../../../ui/grid/use-grid.ts'
import { type ColumnId, columnsToTemplate, fittingColumns } from './columns.ts'
import styles from './everyone.module.css'
import type { PersonList } from './person-pages.ts'
import { DirectoryRow } from './person-row.tsx'
import { RowCommands } from './row-commands.tsx'
import { useColumnNeeds } from './use-column-needs.ts'
import type { PeopleFilter } from './use-people-filter.ts'
import { useWidth } from './use-width.ts'

/** Pixels; the sheet says so too. */
export const rowHeight = 32

interface PersonTableProps {
  readonly list: PersonList
  readonly grid: Grid<PersonRow>
  readonly asked: PeopleFilter
  /** Beside the name. */
  readonly chosen: readonly ColumnId[]
}

/** Columns that have no room give way; a press on a head sorts. */
export function PersonTable({ list, grid, asked, chosen }: PersonTableProps) {
  const text = useText()
  const today = useLive(contract.workspace.info, {}).data?.today ?? ''
  const { ref, width } = useWidth()
  const needed = useColumnNeeds()
  const shown = useMemo(() => fittingColumns(chosen, width, needed), [chosen, width, needed])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const { sort, descending, sortBy } = asked
  const head = useMemo(
    () => (
      <GridHead
        list={list}
        className={undefined}
        tickLabel={text('people.column-tick')}
        tickAllLabel={text('people.tick-all')}
        columns={shown.map(({ id, sort: by }) => ({
          id,
          label: text(`people.column-${id}`),
          ...(by === undefined
            ? {}
            : { sort: { direction: by !== sort ? null : descending ? 'descending' : 'ascending', onSort: () => sortBy(by) } as const }),
        }))}
      />
    ),
    [list, shown, sort, descending, sortBy, text],
  )
  return (
    <div ref={ref} className={styles.table} style={{ '--columns': columnsToTemplate(shown) } as CSSProperties}>
      <VirtualGrid
        label={text('people.everyone')}
        list={list}
        grid={grid}
        rowHeight={rowHeight}
        head={head}
        renderRow={(place) => <DirectoryRow key={place.index} {...place} columns={ids} today={today} />}
      >
        <RowCommands person={grid.pages.rowAt(grid.cursor)} selection={list.selection} onStep={grid.step} />
      </VirtualGrid>
    </div>
  )
}
