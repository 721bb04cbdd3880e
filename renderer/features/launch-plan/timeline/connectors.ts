/** The lines between tasks that depend on each other: which are drawn, and along which path. */
import type { PlanDependency } from '#shared/contracts/launch-plan.ts'
import type { DependencyType } from '#shared/domain/launch-plan/types.ts'
import { halfBar } from './geometry.ts'

/** A bar or a milestone as a connector meets it: left and right edge and the middle of its row. */
export interface Anchor {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly milestone: boolean
}

/** How far a line runs before it turns. */
const turn = 4

/** Half a milestone's height. */
const halfDiamond = 7

/** Path of a connector with square corners; it ends on the edge of `to`, where the arrow head sits. */
export function connectorPath(type: DependencyType, from: Anchor, to: Anchor): string {
  if (type === 'SS') return pathBetweenStarts(from, to)
  const down = to.y > from.y ? 1 : -1
  const edge = to.y - down * (to.milestone ? halfDiamond + 2 : halfBar)
  if (from.milestone) return pathFromMilestone(from, to, down, edge)
  const entry = to.milestone ? (to.left + to.right) / 2 : to.left + turn
  if (entry >= from.right + turn) return `M${from.right} ${from.y}H${entry}V${edge}`
  if (to.milestone && entry >= from.left) return `M${entry} ${from.y + down * halfBar}V${edge}`
  if (from.right + turn <= to.right - 2) return `M${from.right} ${from.y}h${turn}V${edge}`
  const between = to.y - down * 2 * halfBar
  return `M${from.right} ${from.y}h${turn}V${between}H${to.left - 2 * turn}V${to.y}H${to.left}`
}

function pathFromMilestone(from: Anchor, to: Anchor, down: 1 | -1, edge: number): string {
  const x = (from.left + from.right) / 2
  const start = `M${x} ${from.y + down * (halfDiamond + 1)}`
  if (!to.milestone && to.left >= x + turn) return `${start}V${to.y}H${to.left}`
  if (to.left <= x && x <= to.right) return `${start}V${edge}`
  const between = to.y - down * 2 * halfBar
  const entry = to.milestone ? (to.left + to.right) / 2 : Math.max(to.left + turn, Math.min(x, to.right - turn))
  return `${start}V${between}H${entry}V${edge}`
}

function pathBetweenStarts(from: Anchor, to: Anchor): string {
  return `M${from.left} ${from.y}H${Math.min(from.left, to.left) - 2 * turn}V${to.y}H${to.left}`
}

export interface Connector {
  readonly id: string
  readonly path: string
  readonly critical: boolean
  /** Top and bottom, so that only what is in sight is drawn. */
  readonly top: number
  readonly bottom: number
}

interface Wanted {
  readonly dependencies: readonly PlanDependency[]
  readonly critical: ReadonlySet<string>
  /** The selected task, whose links are drawn too. */
  readonly selected: string | null
  readonly showCritical: boolean
  readonly showLinks: boolean
}

/**
 * The connectors between shown bars: those of the critical chain (both ends critical) and those of the selected task.
 * `anchorOf` gives null for a task without a row.
 */
export function connectorsOf(wanted: Wanted, anchorOf: (taskId: string) => Anchor | null): readonly Connector[] {
  return wanted.dependencies.flatMap((dependency) => {
    const { fromTaskId, toTaskId } = dependency
    const critical = wanted.critical.has(fromTaskId) && wanted.critical.has(toTaskId)
    const touched = wanted.showLinks && (fromTaskId === wanted.selected || toTaskId === wanted.selected)
    if (!touched && !(critical && wanted.showCritical)) return []
    const from = anchorOf(fromTaskId)
    const to = anchorOf(toTaskId)
    if (from === null || to === null) return []
    const path = connectorPath(dependency.type, from, to)
    return [{ id: dependency.id, path, critical, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }]
  })
}
