/** The roles inside the tree grid. Its rows take the focus and its cells do not, which the pattern allows and the linter's rule for cells does not. */
export const headRow = { role: 'row', 'aria-rowindex': 1 } as const
export const columnHeader = { role: 'columnheader' } as const
export const rowHeader = { role: 'rowheader' } as const
export const gridCell = { role: 'gridcell' } as const

/** The cell that says in words what the chart draws. Empty, because words that are never seen would still be laid out in every scrolled row. */
export function spokenCell(words: string) {
  return { role: 'gridcell', 'aria-label': words } as const
}
