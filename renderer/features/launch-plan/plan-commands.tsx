/** Carries out the plan's commands that do not depend on which of its screens is in view. */
import { contract } from '#shared/contracts/index.ts'
import { useCommands } from '../../lib/commands.tsx'
import { useText } from '../../lib/i18n.tsx'
import { useCommand } from '../../lib/live.ts'
import { walk } from './logic/plan-order.ts'
import { usePlan } from './use-plan.ts'
import { usePlanView } from './use-plan-view.ts'
import { useTaskHandlers } from './use-task-handlers.ts'

/** Draws nothing. A screen that lists tasks binds the task commands again, to the row its keys are on. */
export function PlanCommands() {
  const { plan, order, select, selectedId, openForm } = usePlan()
  const text = useText()
  const view = usePlanView()
  const print = useCommand(contract.shell.print)
  const setBaseline = useCommand(contract.launchPlan.setBaseline, { done: () => text('risks.said-baseline') })
  const step = (by: 1 | -1) => () => select(walk(order.current, selectedId, by))
  useCommands({
    ...useTaskHandlers(selectedId),
    'plan.new-task': () => openForm({ kind: 'new-task' }),
    'plan.move-plan': () => openForm({ kind: 'move-plan' }),
    'plan.plan-length': () => openForm({ kind: 'plan-length' }),
    'plan.set-baseline': () => void setBaseline({ planId: plan.id }),
    'plan.export': () => openForm({ kind: 'export' }),
    'plan.print': () => void print({ planId: plan.id, view }),
    'plan.next-task': step(1),
    'plan.previous-task': step(-1),
    'plan.close-panel': selectedId === null ? undefined : () => select(null),
  })
  return null
}
