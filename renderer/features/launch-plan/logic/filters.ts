/** The checklist's and the board's filters: plain values, and whether a task passes them. */
import type { Member, PlanPhase, PlanTask } from '#shared/contracts/launch-plan.ts'
import type { Day } from '#shared/domain/day.ts'
import type { Role, TaskStatus, TaskTag } from '#shared/domain/launch-plan/types.ts'
import { isLate, isOf } from './task-state.ts'

export interface TaskFilter {
  /** A member's id, a role, or null for everyone. */
  readonly owner: string | null
  readonly phaseId: string | null
  readonly status: TaskStatus | null
  readonly ready: boolean | null
  readonly late: boolean
  readonly tag: TaskTag | null
  readonly search: string
}

export const noFilter: TaskFilter = { owner: null, phaseId: null, status: null, ready: null, late: false, tag: null, search: '' }

/** True when anything is filtered out. */
export function isFiltering(filter: TaskFilter): boolean {
  return Object.entries(noFilter).some(([key, value]) => filter[key as keyof TaskFilter] !== value)
}

/** The tasks that pass every part of the filter, in the order given. */
export function filterTasks(
  tasks: readonly PlanTask[],
  filter: TaskFilter,
  context: { readonly today: Day; readonly members: ReadonlyMap<string, Member> },
): readonly PlanTask[] {
  const words = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return tasks.filter((task) => {
    const title = task.title.toLocaleLowerCase()
    return (
      ownedBy(task, filter.owner, context.members) &&
      (filter.phaseId === null || task.phaseId === filter.phaseId) &&
      (filter.status === null || task.status === filter.status) &&
      (filter.ready === null || task.ready === filter.ready) &&
      (!filter.late || isLate(task, context.today)) &&
      (filter.tag === null || task.tags.includes(filter.tag)) &&
      words.every((word) => title.includes(word))
    )
  })
}

/** Tasks phase by phase, empty phases left out. */
export function groupByPhase(
  phases: readonly PlanPhase[],
  tasks: readonly PlanTask[],
): readonly { readonly phase: PlanPhase; readonly tasks: readonly PlanTask[] }[] {
  return phases
    .map((phase) => ({ phase, tasks: tasks.filter((task) => task.phaseId === phase.id) }))
    .filter((group) => group.tasks.length > 0)
}

/** The tags that occur, in the closed list's order. */
export function tagsInUse(tasks: readonly PlanTask[], all: readonly TaskTag[]): readonly TaskTag[] {
  return all.filter((tag) => tasks.some((task) => task.tags.includes(tag)))
}

/** The roles that own a task nobody is named for. */
export function openRoles(tasks: readonly PlanTask[], all: readonly Role[]): readonly Role[] {
  return all.filter((role) => tasks.some((task) => task.ownerId === null && task.ownerRole === role))
}

function ownedBy(task: PlanTask, owner: string | null, members: ReadonlyMap<string, Member>): boolean {
  if (owner === null) return true
  const member = members.get(owner)
  return member === undefined ? task.ownerId === null && task.ownerRole === owner : isOf(task, member)
}
