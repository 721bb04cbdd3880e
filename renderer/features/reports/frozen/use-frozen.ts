/** The frozen report that the address names: what it says, what is known of it, and what can be done with it. */
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../../lib/commands.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand, useLive } from '../../../lib/live.ts'
import { useGo, useRouteParam } from '../../../lib/route.ts'
import { useReportExport } from '../export/use-report-export.ts'

const nothingTyped = async () => {}

/** Binds printing and removing while it is shown. */
export function useFrozen() {
  const text = useText()
  const go = useGo()
  const reportId = useRouteParam('reportId') ?? ''
  const frozenId = useRouteParam('frozenId') ?? ''
  const report = useLive(contract.reports.one, { reportId })
  const content = useLive(contract.reports.content, { frozenId })
  const output = useReportExport({ frozenId }, nothingTyped)
  const remove = useCommand(contract.reports.removeFrozen, { done: () => text('reports.said-frozen-removed') })
  const removeIt = () => void remove({ frozenId }).then((done) => done !== undefined && go(`/reports/${reportId}`))
  useCommands({ 'reports.print': output.print, 'reports.remove': removeIt })
  return {
    reportId,
    frozenId,
    report: report.data,
    content: content.error === null ? content.data : undefined,
    /** Undefined: not known yet, or removed. */
    frozen: report.data?.frozen.find(({ id }) => id === frozenId),
    error: report.error ?? content.error,
    output,
    remove: removeIt,
  }
}
