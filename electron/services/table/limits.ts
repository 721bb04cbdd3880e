/** How large anything in a table may be: what is larger is refused or rejected, never half read. */
export const tableLimits = {
  /** Bytes of one cell; a cell of a worksheet holds no more than 32,767 characters. */
  cell: 131_072,
  /** Bytes of one record that are kept together while its end is looked for. */
  record: 1_048_576,
  /** Cells of one record that are looked at. */
  columns: 1000,
  /** Bytes of a workbook, of all that it holds unpacked, and its rows. */
  workbook: 100_000_000,
  unpacked: 400_000_000,
  workbookRows: 200_000,
} as const
