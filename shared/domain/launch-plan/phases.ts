/** Where the phases of a plan fall in a calendar, and where their ends go when the plan's length changes. */
import { AppError } from '../../rpc.ts'
import { addDays, type Day } from '../day.ts'
import type { WorkingDays } from './calendar.ts'
import type { PlanSpec, TaskSpec } from './types.ts'

/** Calendar days a plan may last. */
export const lengthRange = { min: 28, max: 180 } as const

/** Working days a task may take. */
export const daysRange = { min: 1, max: 180 } as const

/** The last phase takes up a change of length as long as it keeps two weeks. */
const shortestLastPhase = 14

export interface PhaseSlots {
  readonly id: string
  readonly start: Day
  readonly end: Day
  /** Slot of the first working day on or after the start. */
  readonly base: number
  /** Working days inside; 0 when the whole phase is days off. */
  readonly workingDays: number
  readonly nominalDays: number
}

/** The phases in slots: each starts the calendar day after the one before it ended. */
export function planToPhases(plan: Pick<PlanSpec, 'start' | 'phases'>, days: WorkingDays): readonly PhaseSlots[] {
  return plan.phases.map((phase, index) => {
    const start = addDays(plan.start, plan.phases[index - 1]?.endDay ?? 0)
    const end = addDays(plan.start, phase.endDay - 1)
    const base = days.slotFrom(start)
    return { id: phase.id, start, end, base, workingDays: days.slotFrom(addDays(end, 1)) - base, nominalDays: phase.nominalDays }
  })
}

/**
 * The slots [start, end) a task asks for, before dependencies. An untouched task follows its phase: it keeps its share
 * of the phase's real working days, at least one and never past the last. A touched one keeps its exact offset and days.
 */
export function taskToSlots(
  task: Pick<TaskSpec, 'kind' | 'offset' | 'days' | 'elastic'>,
  phase: PhaseSlots,
): { readonly start: number; readonly end: number } {
  const days = task.kind === 'milestone' ? 1 : Math.max(1, task.days)
  if (!task.elastic) return { start: phase.base + task.offset, end: phase.base + task.offset + days }
  const room = Math.max(1, phase.workingDays)
  const ratio = phase.workingDays / Math.max(1, phase.nominalDays)
  const start = Math.min(Math.round(task.offset * ratio), room - 1)
  const end = Math.min(Math.round((task.offset + days) * ratio), room)
  return { start: phase.base + start, end: phase.base + Math.max(start + 1, end) }
}

/**
 * Last days of the phases (1-based) for a plan of `length` calendar days. Give the template's own phases and length, not
 * those of a plan already changed: only then does changing there and back restore them. The earlier phases keep their
 * ends while the last keeps two weeks; below that all shrink in proportion. Refuses `length-out-of-range`.
 */
export function phaseEndsForLength(phases: readonly { readonly endDay: number }[], baseLength: number, length: number): readonly number[] {
  if (!Number.isInteger(length) || length < lengthRange.min || length > lengthRange.max) {
    throw new AppError('length-out-of-range', { length, ...lengthRange })
  }
  const last = phases.length - 1
  const isShrunk = length < baseLength && length < (phases[last - 1]?.endDay ?? 0) + shortestLastPhase
  const ends: number[] = []
  for (const [index, { endDay }] of phases.entries()) {
    const wanted = index === last ? length : isShrunk ? Math.round((endDay * length) / baseLength) : endDay
    // Every phase keeps at least a day, those after it included.
    ends.push(Math.min(Math.max(wanted, (ends[index - 1] ?? 0) + 1), length - (last - index)))
  }
  return ends
}
