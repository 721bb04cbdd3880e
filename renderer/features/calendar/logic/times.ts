/** Times and zones as people write and read them. */

/** `HH:MM` so many minutes later, around midnight where it must. */
export function laterTime(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  const total = (hours * 60 + rest + minutes) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** `HH:MM` by the clocks of a zone. */
export function timeIn(zone: string, instant: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
}

/** The wished time, or the next half hour where it has passed already by the clock `now`; late in the evening it stays. */
export function notBefore(wished: string, now: string): string {
  if (wished > now || now >= '23:00') return wished
  return now.slice(3) < '30' ? `${now.slice(0, 2)}:30` : `${laterTime(now, 60).slice(0, 2)}:00`
}

/** This computer's, as an IANA name. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** "Kuala Lumpur" of "Asia/Kuala_Lumpur". */
export function zoneToCity(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}

/** Every zone this computer knows, with those in use first. */
export function zonesToChoose(used: readonly string[]): readonly string[] {
  return [...new Set([...used, ownZone(), ...Intl.supportedValuesOf('timeZone')])]
}
