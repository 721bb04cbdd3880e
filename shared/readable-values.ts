/** The values of a sentence as people read them; the window and the command line write them alike. */
import { textToDayOrNull } from './domain/day.ts'
import type { Reason } from './ids.ts'

/** Days written out by `day`; a text that only looks like one (2027-02-30) stays as it was typed. */
export function readableValues(data: Reason['data'], day: (day: string) => string): Reason['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' && textToDayOrNull(value) !== null ? day(value) : value]),
  )
}
