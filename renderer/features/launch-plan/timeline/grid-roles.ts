/** The roles inside the tree grid. Its rows take the focus and its cells do not, which the pattern allows and the linter's rule for cells does not. */
export const headRow = { role: 'row', 'aria-rowindex': 1 } as const
export const columnHeader = { role: 'columnheader' } as const
export const rowHeader = { role: 'rowheader' } as const
export const gridCell = { role: 'gridcell' } as const
