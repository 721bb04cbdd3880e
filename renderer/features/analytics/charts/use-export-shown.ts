/** A table as it stands on the screen, as a file. */
import { useCallback } from 'react'
import { contract } from '#shared/contracts/index.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'

/** A row of a table; the first one is the head. */
export type ShownRow = readonly (string | number | null)[]

/** The system asks where it goes; what is not known stays empty. */
export function useExportShown(): (title: string, rows: readonly ShownRow[]) => void {
  const text = useText()
  const write = useCommand(contract.figures.exportShown, {
    done: (output) =>
      output === null ? null : { text: text('analytics.exported', { rows: output.rows, path: output.path }), undo: false },
  })
  return useCallback((title, rows) => void write({ title, rows: rows.map((row) => row.map((cell) => cell ?? '')) }), [write])
}
