/** Which file the plan becomes: PDF of the view in sight, or calendar, table and text of the whole plan. */
import { contract } from '#shared/contracts/index.ts'
import { exportFormats } from '#shared/domain/launch-plan/types.ts'
import { ExportChoices, useSaidExported } from '../../../domain/export-choices.tsx'
import { useText } from '../../../lib/i18n.tsx'
import { useCommand } from '../../../lib/live.ts'
import { usePlan } from '../use-plan.ts'
import { usePlanView } from '../use-plan-view.ts'

/** Closes with the choice. */
export function ExportForm({ onClose }: { readonly onClose: () => void }) {
  const { plan } = usePlan()
  const text = useText()
  const view = usePlanView()
  const exportPlan = useCommand(contract.shell.exportPlan, { done: useSaidExported() })
  return (
    <ExportChoices
      label={text('command.export-plan')}
      formats={exportFormats.map((format) => ({ format, text: text(`plan.export-${format}`, { view: text(`plan.tab-${view}`) }) }))}
      onChoose={(format) => {
        onClose()
        void exportPlan({ planId: plan.id, view, format })
      }}
    />
  )
}
