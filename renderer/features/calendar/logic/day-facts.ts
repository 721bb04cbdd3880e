/** What stands on each day: the view of the calendar, sorted into days once for all cells. */
import type { CalendarView, Slot } from '#shared/contracts/calendar.ts'
import { type Day, weekdayOf } from '#shared/domain/day.ts'

import { groupBy } from './group.ts'

export type Place = CalendarView['waiting'][number]
type Gap = CalendarView['gaps'][number]

export interface DayFacts {
  readonly day: Day
  /** In the order in which they go out. */
  readonly slots: readonly Slot[]
  readonly waiting: readonly Place[]
  readonly holidays: readonly CalendarView['holidays'][number][]
  readonly milestones: readonly CalendarView['milestones'][number][]
  readonly campaigns: CalendarView['campaigns']
  /** The run of empty days it belongs to; null on weekends and days off, which wait for nothing. */
  readonly gap: (Gap & { readonly isFirst: boolean }) | null
  /** The worst of its overloads. */
  readonly overload: CalendarView['overloads'][number] | null
  readonly isPast: boolean
  readonly isToday: boolean
  readonly isWeekend: boolean
}

/** A function from day to facts. */
export function viewToFacts(view: CalendarView): (day: Day) => DayFacts {
  const slots = groupBy(
    view.slots.toSorted((a, b) => a.instant - b.instant),
    (slot) => slot.day,
  )
  const waiting = groupBy(view.waiting, (place) => place.day)
  const holidays = groupBy(view.holidays, (holiday) => holiday.day)
  const milestones = groupBy(view.milestones, (milestone) => milestone.day)
  return (day) => {
    const isWeekend = weekdayOf(day) > 5
    const isOff = isWeekend || (holidays.get(day) ?? []).some((holiday) => holiday.blocks)
    const gap = view.gaps.find((each) => each.from <= day && day <= each.to)
    return {
      day,
      slots: slots.get(day) ?? [],
      waiting: waiting.get(day) ?? [],
      holidays: holidays.get(day) ?? [],
      milestones: milestones.get(day) ?? [],
      campaigns: view.campaigns.filter((campaign) => campaign.startsOn <= day && day <= campaign.endsOn),
      gap: gap === undefined || isOff ? null : { ...gap, isFirst: gap.from === day },
      overload: worst(view.overloads.filter((each) => each.day === day)),
      isPast: day < view.today,
      isToday: day === view.today,
      isWeekend,
    }
  }
}

function worst(overloads: CalendarView['overloads']): CalendarView['overloads'][number] | null {
  return overloads.toSorted((a, b) => b.posts - a.posts)[0] ?? null
}
