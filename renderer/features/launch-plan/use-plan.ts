/** The open plan as every plan screen sees it: its data indexed by id, the selected task, and the order in which keys walk the tasks. */
import { createContext, type RefObject, useContext, useEffect, useMemo } from 'react'
import type { Member, PlanPhase, PlanTask, PlanView } from '#shared/contracts/launch-plan.ts'
import type { WorkCalendar } from '#shared/domain/launch-plan/types.ts'
import { viewToCalendar } from './logic/plan-order.ts'

/** The forms that float over a plan screen; one is open at a time. */
export type PlanForm =
  | { readonly kind: 'new-task' | 'move-plan' | 'plan-length' | 'export' }
  | { readonly kind: 'when' | 'override' | 'dependency'; readonly taskId: string }

export interface PlanIndex {
  readonly plan: PlanView
  readonly tasks: ReadonlyMap<string, PlanTask>
  readonly phases: ReadonlyMap<string, PlanPhase>
  readonly members: ReadonlyMap<string, Member>
  readonly calendar: WorkCalendar
}

export interface PlanScreen extends PlanIndex {
  readonly selectedId: string | null
  /** Opens the panel on a task, or closes it. */
  readonly select: (taskId: string | null) => void
  /** Ids as the screen lists them, so that the panel's arrows walk what is seen. */
  readonly order: RefObject<readonly string[]>
  readonly form: PlanForm | null
  readonly openForm: (form: PlanForm | null) => void
}

export const PlanContext = createContext<PlanScreen | null>(null)

/** The open plan. Only below the plan's layout or a print page. */
export function usePlan(): PlanScreen {
  const screen = useContext(PlanContext)
  if (screen === null) throw new Error('usePlan outside the plan')
  return screen
}

/** Looks a plan's records up by id; recomputed when the plan changes. */
export function usePlanIndex(plan: PlanView): PlanIndex {
  return useMemo(
    () => ({
      plan,
      tasks: new Map(plan.tasks.map((task) => [task.id, task])),
      phases: new Map(plan.phases.map((phase) => [phase.id, phase])),
      members: new Map(plan.members.map((member) => [member.id, member])),
      calendar: viewToCalendar(plan),
    }),
    [plan],
  )
}

/** Tells the panel in which order this screen lists its tasks. */
export function useTaskOrder(ids: readonly string[]): void {
  const { order } = usePlan()
  useEffect(() => {
    order.current = ids
  }, [order, ids])
}
