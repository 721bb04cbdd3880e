/** Tasks and dependencies as a directed graph: in which order to schedule, and which dependency would close a circle. */
import { AppError } from '../../rpc.ts'
import type { DependencySpec, DependencyType, PlanSpec } from './types.ts'

export interface Edge {
  /** Index of the predecessor in the plan's tasks. */
  readonly from: number
  readonly type: DependencyType
  /** Working days. */
  readonly lag: number
}

export interface Network {
  /** Indexes of the plan's tasks, every predecessor before its successors. */
  readonly order: readonly number[]
  /** By task index: what it waits for. */
  readonly incoming: readonly (readonly Edge[])[]
}

type Link = Pick<DependencySpec, 'fromTaskId' | 'toTaskId'>

/**
 * Orders the tasks of a plan (Kahn). A dependency on a task that is not in the plan binds nothing.
 * Refuses `dependency-circular` with the ids of the circle in `path`, comma-separated, each once, in order of work.
 */
export function planToNetwork(plan: Pick<PlanSpec, 'tasks' | 'dependencies'>): Network {
  const indexById = new Map(plan.tasks.map((task, index) => [task.id, index]))
  const incoming: Edge[][] = plan.tasks.map(() => [])
  const outgoing: number[][] = plan.tasks.map(() => [])
  for (const { fromTaskId, toTaskId, type, lag } of plan.dependencies) {
    const from = indexById.get(fromTaskId)
    const to = indexById.get(toTaskId)
    if (from === undefined || to === undefined) continue
    incoming[to]?.push({ from, type, lag })
    outgoing[from]?.push(to)
  }
  const waiting = incoming.map((edges) => edges.length)
  const order = waiting.flatMap((count, index) => (count === 0 ? [index] : []))
  // The list grows while it is read: each task is appended once the last of its predecessors has been passed.
  for (const index of order) {
    for (const to of outgoing[index] ?? []) {
      const left = (waiting[to] ?? 0) - 1
      waiting[to] = left
      if (left === 0) order.push(to)
    }
  }
  if (order.length < plan.tasks.length) {
    const circle = findCircle(incoming, waiting)
    throw new AppError('dependency-circular', { path: circle.map((index) => plan.tasks[index]?.id ?? '').join(',') })
  }
  return { order, incoming }
}

/** Why `toTaskId` may not wait for `fromTaskId`, or null. The path of a circle starts with the two, in order of work. */
export function whyNotDependency(plan: { readonly dependencies: readonly Link[] }, fromTaskId: string, toTaskId: string): AppError | null {
  if (fromTaskId === toTaskId) return new AppError('dependency-self', { taskId: fromTaskId })
  const isSame = (link: Link) => link.fromTaskId === fromTaskId && link.toTaskId === toTaskId
  if (plan.dependencies.some(isSame)) return new AppError('dependency-duplicate', { fromTaskId, toTaskId })
  const back = findPath(plan.dependencies, toTaskId, fromTaskId)
  return back && new AppError('dependency-circular', { path: [fromTaskId, ...back.slice(0, -1)].join(',') })
}

/** What is left after ordering holds a circle: walking back among tasks that still wait must meet a task twice. */
function findCircle(incoming: readonly (readonly Edge[])[], waiting: readonly number[]): readonly number[] {
  const walked: number[] = []
  let index = waiting.findIndex((count) => count > 0)
  while (!walked.includes(index)) {
    walked.push(index)
    index = incoming[index]?.find((edge) => (waiting[edge.from] ?? 0) > 0)?.from ?? index
  }
  return walked.slice(walked.indexOf(index)).reverse()
}

/** Ids from `from` to `to` along the dependencies, both included; null when there is no way. */
function findPath(links: readonly Link[], from: string, to: string): readonly string[] | null {
  const nextById = new Map<string, string[]>()
  for (const { fromTaskId, toTaskId } of links) nextById.set(fromTaskId, [...(nextById.get(fromTaskId) ?? []), toTaskId])
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const id of cameFrom.keys()) {
    for (const next of nextById.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  if (!cameFrom.has(to)) return null
  const path: string[] = []
  for (let id: string | null = to; id !== null; id = cameFrom.get(id) ?? null) path.unshift(id)
  return path
}
