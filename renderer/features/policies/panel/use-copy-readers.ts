/** Readers on the clipboard: as lines for a mail, or as a table for a spreadsheet. */
import type { Reader } from '#shared/contracts/document-shapes.ts'
import { instantToDay } from '#shared/domain/day.ts'
import { rowsToCsv } from '#shared/export/rows-to-csv.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useToast } from '../../../lib/toast.tsx'
import { readersToText } from '../logic/reminder.ts'

const columns = ['name', 'email', 'group', 'state', 'version', 'day', 'way'] as const

/** Each says how many were copied. */
export function useCopyReaders() {
  const text = useText()
  const toast = useToast()
  const copy = async (words: string, count: number) => {
    await navigator.clipboard.writeText(words)
    toast.done({ text: text('policies.said-copied', { count }), undo: false })
  }
  const toRow = (reader: Reader) => [
    reader.name,
    reader.email,
    reader.group,
    text(`policies.reader-${reader.state}`),
    reader.version ?? '',
    reader.at === null ? '' : instantToDay(reader.at),
    reader.how === null ? '' : text(`policies.how-${reader.how}`),
  ]
  return {
    lines: (readers: readonly Reader[]) => copy(readersToText(readers), readers.length),
    csv: (readers: readonly Reader[]) =>
      copy(rowsToCsv([columns.map((column) => text(`policies.csv-${column}`)), ...readers.map(toRow)]), readers.length),
  }
}
