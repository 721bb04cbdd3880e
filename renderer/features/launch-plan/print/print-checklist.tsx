/** The checklist on paper, phase by phase. */
import { useFormat } from '../../../lib/format.ts'
import { useText } from '../../../lib/i18n.tsx'
import { groupByPhase } from '../logic/filters.ts'
import { tasksInOrder } from '../logic/plan-order.ts'
import { usePlan } from '../use-plan.ts'
import { PrintTasks } from './print-tasks.tsx'

/** Every task, also the done ones. */
export function PrintChecklist() {
  const { plan } = usePlan()
  const text = useText()
  const format = useFormat()
  const lists = groupByPhase(plan.phases, tasksInOrder(plan)).map(({ phase, tasks }) => ({
    title: phase.name,
    note: text('print.phase', {
      range: format.range(phase.start, phase.end),
      done: tasks.filter((task) => task.status === 'done').length,
      all: tasks.length,
    }),
    tasks,
  }))
  return <PrintTasks lists={lists} />
}
