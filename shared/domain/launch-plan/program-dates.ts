/** The days that the rules with teeth compare: when inviting, training and the dip fall in a plan. */
import { addDays, type Day } from '../day.ts'
import type { TaskStatus, TaskTag } from './types.ts'

/** Calendar days after the first invites by which training has to end (source 003: "no later than two weeks"). */
export const trainingDays = 14

/** A task as far as these rules look at it. */
export interface DatedTask {
  readonly id: string
  readonly tags: readonly TaskTag[]
  readonly status: TaskStatus
  readonly start: Day
  readonly due: Day
}

/** Company-wide invites; a pilot's invitation carries the tag `pilot` beside `invite`. */
export function isCompanyInvite(task: Pick<DatedTask, 'tags'>): boolean {
  return task.tags.includes('invite') && !task.tags.includes('pilot')
}

/** The one that starts first, or null. */
export function earliest<T extends Pick<DatedTask, 'start'>>(tasks: readonly T[]): T | null {
  return tasks.reduce<T | null>((first, task) => (first === null || task.start < first.start ? task : first), null)
}

/** The day on which the whole company joins; null: no task says so. */
export function rollOutOf(tasks: readonly Pick<DatedTask, 'tags' | 'start'>[]): Day | null {
  return earliest(tasks.filter(({ tags }) => tags.includes('roll-out')))?.start ?? null
}

/** The last day for training after invites that start on `invite`. */
export function latestTraining(invite: Day): Day {
  return addDays(invite, trainingDays)
}

/** Unfinished awareness work that ends on the day the invites start, or later. */
export function isAwarenessLate(task: DatedTask, invite: Day): boolean {
  return task.tags.includes('awareness') && task.status !== 'done' && task.due >= invite
}

/** Unfinished training that ends later than the rule allows. */
export function isTrainingLate(task: DatedTask, invite: Day): boolean {
  return task.tags.includes('training') && task.status !== 'done' && task.due > latestTraining(invite)
}
