/** Wall clocks and instants: a plan says "Tuesday at 9 in Rome", and stays at 9 when the clocks change. */
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../day.ts'

/** When a wall clock shows its time. */
interface Moment {
  /** Epoch milliseconds. */
  readonly instant: number
  /** The time that is meant when daylight saving skips the one asked for; null when the clock shows it. */
  readonly becomes: string | null
}

/**
 * A wall clock (`HH:MM`) in an IANA zone. A time that daylight saving skips is as long after the gap as it stands after the gap's beginning
 * (02:30 becomes 03:30); of a time that comes twice it is the first.
 */
export function wallToMoment(day: Day, time: string, zone: string): Moment {
  const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
  const shown = timeOf(there)
  return { instant: there.epochMilliseconds, becomes: shown === time ? null : shown }
}

/** The instant of wallToMoment alone. */
export function wallToInstant(day: Day, time: string, zone: string): number {
  return wallToMoment(day, time, zone).instant
}

/** What a wall clock in an IANA zone shows at an instant (epoch milliseconds). */
export function instantToWall(instant: number, zone: string): { readonly day: Day; readonly time: string } {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return { day: there.toPlainDate().toString(), time: timeOf(there) }
}

function timeOf({ hour, minute }: Temporal.ZonedDateTime): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Whether it is the IANA name of a zone that this computer knows; offsets ("+01:00") are none, because they know no daylight saving. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
