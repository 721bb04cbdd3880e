/** Where the calendar has room: places of recurring slots first, then working days of weeks that lack posts. */
import type { Reason } from '../../ids.ts'
import type { ContentKind } from '../content/types.ts'
import { addDays, type Day, weekdayOf } from '../day.ts'
import type { Network } from '../networks.ts'
import { countedOf, postsDue, weekOf } from './gaps.ts'
import { mondayOf } from './recurrence.ts'
import { freeTime } from './times.ts'
import type { IsWorkingDay, Post } from './types.ts'

export interface Place {
  readonly day: Day
  readonly time: string
  readonly zone: string
  /** Null: as the item's captions have it. */
  readonly network: Network | null
  /** Null: everybody. */
  readonly teamId: string | null
  /** Null: what the mix lacks. */
  readonly kind: ContentKind | null
  readonly recurringSlotId: string | null
  /** `fill.…`: why there is a place. */
  readonly why: readonly Reason[]
}

/** A place of a recurring slot without an item. */
export type WaitingPlace = Omit<Place, 'why' | 'network' | 'recurringSlotId'> & {
  readonly network: Network
  readonly recurringSlotId: string
}

export interface PlaceQuestion {
  readonly from: Day
  readonly to: Day
  readonly postsPerWeek: number
  readonly postsPerDay: number
  readonly weekend: readonly number[]
  readonly isWorkingDay: IsWorkingDay
  /** Name of a holiday on which nobody works; null: none. */
  readonly holidayOn: (day: Day) => string | null
  readonly zone: string
  readonly teamId: string | null
  readonly waiting: readonly WaitingPlace[]
  /** Posts as the audience sees them, of whole weeks around the period. */
  readonly posts: readonly Post[]
  /** By ISO weekday: the best hours known, best first; `HH:MM`. */
  readonly bestTimes: (weekday: number) => readonly string[]
}

export interface Places {
  readonly places: readonly Place[]
  readonly onHolidays: readonly { readonly day: Day; readonly name: string }[]
}

/** Places by day and time. Recurring slots rest on holidays; where they fall on weekends somebody meant it. */
export function placesToFill(question: PlaceQuestion): Places {
  const { from, to, waiting, holidayOn } = question
  const inRange = waiting.filter(({ day }) => day >= from && day <= to)
  const recurring = inRange.filter(({ day }) => holidayOn(day) === null)
  const places: Place[] = recurring.map((place) => ({ ...place, why: [{ code: 'fill.recurring', data: { day: place.day } }] }))
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const standing = recurring.filter(({ day }) => day >= monday && day <= addDays(monday, 6))
    places.push(...placesOfWeek(monday, standing, question))
  }
  const onHolidays = inRange.flatMap(({ day }) => {
    const name = holidayOn(day)
    return name === null ? [] : [{ day, name }]
  })
  return { places: places.sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1)), onHolidays }
}

/** Emptiest days first, evenly over the week; never more on a day than `postsPerDay`. */
function placesOfWeek(monday: Day, recurring: readonly WaitingPlace[], question: PlaceQuestion): Place[] {
  const { from, to, postsPerDay, postsPerWeek, isWorkingDay, posts } = question
  const days = weekOf(monday).filter((day) => day >= from && day <= to && isWorkingDay(day))
  const sunday = addDays(monday, 6)
  const standing = [...posts.filter(({ day }) => day >= monday && day <= sunday), ...recurring]
  const due = postsDue(monday, question)
  // What a week lacked before the period is not made up for in what is left of it.
  const pace = Math.round((postsPerWeek * days.length) / Math.max(1, 7 - question.weekend.length))
  const counts = weekOf(monday).map((day) => ({ day, count: standing.filter((each) => each.day === day).length }))
  const inPeriod = counts.filter(({ day }) => day >= from && day <= to)
  let left = Math.min(due - countedOf(counts, postsPerDay), pace - countedOf(inPeriod, postsPerDay))
  const times = new Map(days.map((day) => [day, standing.filter((each) => each.day === day).map(({ time }) => time)]))
  const places: Place[] = []
  while (left > 0) {
    const load = Math.min(...[...times.values()].map((taken) => taken.length))
    if (times.size === 0 || load >= postsPerDay) break
    const emptiest = days.filter((day) => times.get(day)?.length === load)
    for (const day of evenly(emptiest, left)) {
      const place = placeOn(day, times.get(day) ?? [], { posts: standing.length + places.length, due }, question)
      if (place === null) return places
      places.push(place)
      times.get(day)?.push(place.time)
      left -= 1
    }
  }
  return places
}

function placeOn(day: Day, taken: readonly string[], week: { posts: number; due: number }, question: PlaceQuestion): Place | null {
  const best = question.bestTimes(weekdayOf(day))
  const time = freeTime(taken, best)
  if (time === null) return null
  const why: Reason[] = [{ code: taken.length === 0 ? 'fill.empty-day' : 'fill.short-week', data: { day, ...week } }]
  if (best.includes(time)) why.push({ code: 'fill.best-hour', data: { time } })
  const { zone, teamId } = question
  return { day, time, zone, network: null, teamId, kind: null, recurringSlotId: null, why }
}

/** `count` of the days, as far apart as can be. */
function evenly(days: readonly Day[], count: number): readonly Day[] {
  if (count >= days.length) return days
  return Array.from({ length: count }, (_, index) => days[Math.floor(((index + 0.5) * days.length) / count)] ?? '')
}
