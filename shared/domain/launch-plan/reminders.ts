/** Decides what the desktop tells of by itself: once a day, at the hour the person chose, never in quiet hours or on a day off. */
import type { Day } from '../day.ts'
import type { TaskStatus } from './types.ts'

export interface ReminderTask {
  readonly id: string
  readonly title: string
  readonly due: Day
  readonly status: TaskStatus
  readonly ownerId: string | null
}

export interface ReminderHabits {
  readonly notifications: boolean
  /** Local times `HH:MM`. Quiet from the first to the second, which may lie on the next day; equal times mean never quiet. */
  readonly quietFrom: string
  readonly quietTo: string
  /** Local time `HH:MM` before which nothing is told. */
  readonly remindAt: string
}

export interface ReminderMoment {
  readonly today: Day
  /** Local time, `HH:MM`. */
  readonly time: string
  /** Day of the last reminder; null when there was none. */
  readonly toldOn: Day | null
  /** False on a weekend day or a day off. */
  readonly working: boolean
  /** The member who works at this computer; null when unknown: everybody's tasks are told of. */
  readonly me: string | null
}

/** What to tell of: at least one task in one of the lists, each in order of due day. */
export interface Reminder {
  readonly due: readonly ReminderTask[]
  readonly late: readonly ReminderTask[]
}

/** True when a reminder may be shown at this moment, whatever the tasks are. */
export function isTimeToRemind(habits: ReminderHabits, moment: ReminderMoment): boolean {
  return (
    habits.notifications &&
    moment.working &&
    moment.toldOn !== moment.today &&
    moment.time >= habits.remindAt &&
    !isQuiet(moment.time, habits.quietFrom, habits.quietTo)
  )
}

/** The reminder of this moment, or null. Tasks without an owner are everybody's. */
export function reminderOf(tasks: readonly ReminderTask[], habits: ReminderHabits, moment: ReminderMoment): Reminder | null {
  if (!isTimeToRemind(habits, moment)) return null
  const open = tasks
    .filter((task) => task.status !== 'done' && task.due <= moment.today && isMine(task, moment.me))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  if (open.length === 0) return null
  return { due: open.filter((task) => task.due === moment.today), late: open.filter((task) => task.due < moment.today) }
}

function isQuiet(time: string, from: string, to: string): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to
}

function isMine(task: ReminderTask, me: string | null): boolean {
  return me === null || task.ownerId === null || task.ownerId === me
}
