/** Rows of a file that stay out, as a table to mend them by: what it is called, its head, a line of it. */
import { basename, extname } from 'node:path'
import type { Locale, Reason } from '#shared/ids.ts'
import { textsOf } from '../text.ts'

export interface RejectedRow {
  /** As a spreadsheet shows it. */
  readonly row: number
  /** Its header; empty: it is of the whole row. */
  readonly column: string
  readonly reason: Reason
}

export function rejectedTable(locale: Locale) {
  const text = textsOf(locale)
  const say = (id: string, values?: Reason['data']) => String(text.formatMessage({ id }, values))
  return {
    /** After the file that they are of. */
    nameFor: (path: string) => say('roster.rejected-file', { name: basename(path, extname(path)) }),
    head: () => [say('roster.csv-row'), say('roster.csv-column'), say('roster.csv-reason')],
    line: ({ row, column, reason }: RejectedRow) => [row, column, say(reason.code, reason.data)] as const,
  }
}
