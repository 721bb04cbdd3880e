/** The parts of an ARIA grid as attributes: given as such, for its rows and heads are not meant to take the focus, its cells and posts do. */
export const rowRole = { role: 'row' } as const
export const columnHeaderRole = { role: 'columnheader' } as const
export const rowHeaderRole = { role: 'rowheader' } as const
