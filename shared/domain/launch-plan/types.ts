/** What the scheduler, the rules and readiness agree on: a plan as plain values, without database or language. */
import type { Day } from '../day.ts'

export const taskStatuses = ['todo', 'doing', 'done'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const taskKinds = ['task', 'milestone'] as const
export type TaskKind = (typeof taskKinds)[number]

export const dependencyTypes = ['FS', 'SS'] as const
export type DependencyType = (typeof dependencyTypes)[number]

export const roles = [
  'program-manager',
  'hr-editor',
  'legal',
  'communications',
  'content-editor',
  'it-admin',
  'trainer',
  'executive-sponsor',
  'team-leader',
] as const
export type Role = (typeof roles)[number]

export const screens = [
  'plan',
  'policies',
  'sources',
  'library',
  'calendar',
  'people',
  'campaigns',
  'analytics',
  'reports',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** The ways to look at a plan. */
export const planViews = ['timeline', 'week', 'checklist', 'board', 'risks'] as const

/** The files that a plan can be saved as. */
export const exportFormats = ['pdf', 'ics', 'csv', 'md'] as const

/** What a task is for, as far as the rules with teeth care. */
export const taskTags = [
  'policy',
  'branding',
  'source',
  'team',
  'pilot',
  'senior',
  'admin-training',
  'awareness',
  'invite',
  'reminder',
  'training',
  'validation',
  'dip-notice',
  'dip',
  'roll-out',
  'content',
  'report',
] as const
export type TaskTag = (typeof taskTags)[number]

/** Days that count as work: neither a weekend day nor a day off. */
export interface WorkCalendar {
  /** ISO weekdays (1 = Monday .. 7 = Sunday) without work. */
  readonly weekend: readonly number[]
  readonly daysOff: ReadonlySet<Day>
}

export interface PhaseSpec {
  readonly id: string
  readonly key: string
  /** Last calendar day of the phase, counted from the plan's first day = 1. */
  readonly endDay: number
  /** Working days the template reckoned with; the calendar's real number stretches or squeezes untouched tasks. */
  readonly nominalDays: number
}

export interface TaskSpec {
  readonly id: string
  readonly key: string
  readonly phaseId: string
  readonly kind: TaskKind
  /** Working days from the first working day of the phase; negative once somebody drags it before its phase. */
  readonly offset: number
  /** Working days, at least 1 (a milestone has 1). */
  readonly days: number
  /** True while nobody has moved or resized it: offset and days then follow the phase's real number of working days. */
  readonly elastic: boolean
  /** The task starts on this very day whatever moves; never a day off. */
  readonly fixedStart: Day | null
  readonly deadline: Day | null
  readonly status: TaskStatus
  /** Dates kept once a task is under way or done; null before. */
  readonly startedOn: Day | null
  readonly doneOn: Day | null
  readonly tags: readonly TaskTag[]
}

export interface DependencySpec {
  readonly id: string
  readonly fromTaskId: string
  readonly toTaskId: string
  readonly type: DependencyType
  /** Working days between the two, 0 or more. */
  readonly lag: number
}

export interface PlanSpec {
  readonly start: Day
  /** Calendar days from first to last, both counted. */
  readonly lengthDays: number
  readonly phases: readonly PhaseSpec[]
  readonly tasks: readonly TaskSpec[]
  readonly dependencies: readonly DependencySpec[]
}

export interface Scheduled {
  readonly taskId: string
  readonly start: Day
  readonly due: Day
  /** Working days it may slip before the plan's last task does, 0 or more. */
  readonly slack: number
  readonly critical: boolean
}

export interface PhaseDates {
  readonly phaseId: string
  readonly start: Day
  readonly end: Day
  readonly workingDays: number
}

export interface Schedule {
  readonly start: Day
  /** The plan's last calendar day. */
  readonly end: Day
  readonly phases: readonly PhaseDates[]
  readonly tasks: readonly Scheduled[]
}

/** A task whose dates differ between two schedules. */
export interface Moved {
  readonly taskId: string
  readonly from: { readonly start: Day; readonly due: Day }
  readonly to: { readonly start: Day; readonly due: Day }
}
