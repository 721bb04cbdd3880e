/** Every rejected row with its reason as a file that a worksheet opens, to be mended and brought in again. */
import { open } from 'node:fs/promises'
import { toFileError } from '#db/errors.ts'
import type { RosterMapping } from '#shared/contracts/roster.ts'
import { rowsToCsv } from '#shared/export/rows-to-csv.ts'
import type { Locale } from '#shared/ids.ts'
import { textsOf as cellsOf, readTable } from '../table/read-table.ts'
import { rejectedTable } from '../table/rejected.ts'
import type { Checked } from './check.ts'
import { isForbidden } from './guess-mapping.ts'
import { rejectedOf } from './result.ts'

const rowsAtOnce = 500
/** Characters of a cell that are given back. */
const longestCell = 1000

/** `to`: where it is written. Columns that must not be kept are not in it. */
export async function saveRejectedRows(
  { path, mapping, to, locale }: { readonly path: string; readonly mapping: RosterMapping; readonly to: string; readonly locale: Locale },
  checked: Checked,
  signal: AbortSignal,
): Promise<void> {
  const { head, line } = rejectedTable(locale)
  const kept = checked.headers.flatMap((header, column) => (mapping.hasHeaders && isForbidden(header) ? [] : [{ header, column }]))
  const reasons = rejectedOf(checked, Number.POSITIVE_INFINITY)
  let next = reasons.next()
  let rows: string[][] = [[...head(), ...kept.map(({ header }) => header)]]
  const file = await open(to, 'w').catch((error) => {
    throw toFileError(error, to)
  })
  try {
    const flush = async () => {
      const lines = rowsToCsv(rows)
      rows = []
      await file.write(lines)
    }
    await readTable(
      path,
      mapping,
      ({ scanner }) => ({
        onRecord: () => {
          if (next.done === true || next.value.row !== scanner.row) return undefined
          const cells = cellsOf(scanner)
          rows.push([...line(next.value).map(String), ...kept.map((each) => (cells[each.column] ?? '').slice(0, longestCell))])
          next = reasons.next()
          return rows.length >= rowsAtOnce ? flush() : undefined
        },
      }),
      { signal },
    )
    await flush()
  } finally {
    await file.close()
  }
}
