/** Working days as numbered slots, so that scheduling is arithmetic on integers whatever the calendar looks like. */
import { AppError } from '../../rpc.ts'
import { type Day, dayToNumber, numberToDay, weekdayOf } from '../day.ts'
import type { WorkCalendar } from './types.ts'

/** A calendar without work for longer than this many days in a row is refused. */
const longestRest = 366

/** The working days around an origin, numbered: slot 0 is the first on or after the origin, slots before it are negative. */
export interface WorkingDays {
  /** Slot of the first working day on or after `day`. */
  slotFrom(day: Day): number
  /** The working day of a slot. Refuses `no-working-days` when the calendar has none for a year. */
  dayOf(slot: number): Day
}

/** Numbers the working days of a calendar from `origin`; grows in both directions as far as it is asked. */
export function createWorkingDays(calendar: WorkCalendar, origin: Day): WorkingDays {
  const isWork = workTest(calendar)
  const zero = dayToNumber(origin)
  const onward = createDirection((step) => zero + step, isWork)
  const backward = createDirection((step) => zero - 1 - step, isWork)
  return {
    slotFrom(day) {
      const step = dayToNumber(day) - zero
      if (step < 0) return -backward.workUntil(-step)
      return step === 0 ? 0 : onward.workUntil(step)
    },
    dayOf(slot) {
      return slot >= 0 ? onward.workingDay(slot) : backward.workingDay(-1 - slot)
    },
  }
}

/** Whether people work on that day. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  return !calendar.weekend.includes(weekdayOf(day)) && !calendar.daysOff.has(day)
}

/** The day itself when it is a working day, else the first one after it. Refuses `no-working-days`. */
export function nextWorkingDay(calendar: WorkCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : createWorkingDays(calendar, day).dayOf(0)
}

/**
 * `count` working days after the first working day on or after `day`; earlier when negative. For many days of one
 * calendar number them once with createWorkingDays. Refuses `no-working-days`.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  return createWorkingDays(calendar, day).dayOf(count)
}

/**
 * Working days from `from` (counted) to `to` (not counted): what a date has slipped. Negative when `to` is earlier.
 * For many days of one calendar number them once with createWorkingDays.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  return createWorkingDays(calendar, from).slotFrom(to)
}

function workTest(calendar: WorkCalendar): (day: number) => boolean {
  const isRest = [1, 2, 3, 4, 5, 6, 7].map((weekday) => calendar.weekend.includes(weekday))
  const off = new Set([...calendar.daysOff].map(dayToNumber))
  // Day 0 was a Thursday; the double remainder keeps days before 1970 positive.
  return (day) => !isRest[(((day + 3) % 7) + 7) % 7] && !off.has(day)
}

interface Direction {
  /** Working days among the first `steps` days. */
  workUntil(steps: number): number
  /** The working day met after `index` others. */
  workingDay(index: number): Day
}

function createDirection(dayAt: (step: number) => number, isWork: (day: number) => boolean): Direction {
  const workBefore: number[] = [0]
  const found: number[] = []
  const texts: Day[] = []
  let rest = 0
  function advance(): void {
    const day = dayAt(workBefore.length - 1)
    if (isWork(day)) {
      found.push(day)
      rest = 0
    } else {
      rest += 1
    }
    workBefore.push(found.length)
  }
  return {
    workUntil(steps) {
      while (workBefore.length <= steps) advance()
      return workBefore[steps] ?? 0
    },
    workingDay(index) {
      while (found.length <= index) {
        if (rest > longestRest) throw new AppError('no-working-days', { day: numberToDay(dayAt(workBefore.length - 1 - rest)) })
        advance()
      }
      texts[index] ??= numberToDay(found[index] ?? 0)
      return texts[index]
    },
  }
}
