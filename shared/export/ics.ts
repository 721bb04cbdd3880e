/** The frame of every calendar file that we write. */
import ical, { ICalCalendarMethod } from 'ical-generator'

/** An empty calendar with a name. */
export function createIcs(name: string) {
  return ical({
    // The library writes the name as it stands; RFC 5545 3.3.11 wants these characters escaped.
    name: name.replace(/[\\;,]/g, '\\$&'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Groundswell', product: 'Groundswell', language: 'EN' },
  })
}
