/** Any table of the dashboard as a file: what is shown, in the period and filter that are chosen. */

import { contract } from '#shared/contracts/index.ts'
import type { breakdowns } from '#shared/domain/figures/types.ts'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { useDashboard } from './use-dashboard.ts'

/** The system asks where it goes. */
export function useExport(by: (typeof breakdowns)[number] | 'week' | 'month'): () => void {
  const text = useText()
  const { asked } = useDashboard()
  const write = useCommand(contract.figures.exportTable, {
    done: (output) =>
      output === null ? null : { text: text('analytics.exported', { rows: output.rows, path: output.path }), undo: false },
  })
  return () => void write({ ...asked, by })
}
