/** Time zones as dates name them, in minutes east of Greenwich. */

/** Hours; names that mean several zones have the one that feeds mean. The letters are those of RFC 822, which feeds are written by. */
const names: Readonly<Record<string, number>> = {
  ...{ ut: 0, utc: 0, gmt: 0, z: 0, zulu: 0, wet: 0, egst: 0 },
  ...{ nst: -3.5, ndt: -2.5, ast: -4, adt: -3, at: -4, est: -5, edt: -4, et: -5, cst: -6, cdt: -5, ct: -6 },
  ...{ mst: -7, mdt: -6, mt: -7, pst: -8, pdt: -7, pt: -8, akst: -9, akdt: -8, hst: -10, hast: -10, hdt: -9, sst: -11 },
  ...{ brt: -3, brst: -2, art: -3, clt: -4, clst: -3, cot: -5, pet: -5, vet: -4 },
  ...{ bst: 1, ist: 5.5, west: 1, cet: 1, met: 1, mez: 1, cest: 2, mest: 2, mesz: 2, eet: 2, eest: 3, sast: 2, trt: 3, msk: 3, msd: 4 },
  ...{ gst: 4, pkt: 5, npt: 5.75, ict: 7, wib: 7, wita: 8, wit: 9, myt: 8, sgt: 8, hkt: 8, pht: 8, awst: 8, jst: 9, kst: 9 },
  ...{ acst: 9.5, acdt: 10.5, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ a: -1, b: -2, c: -3, d: -4, e: -5, f: -6, g: -7, h: -8, i: -9, k: -10, l: -11, m: -12 },
  ...{ n: 1, o: 2, p: 3, q: 4, r: 5, s: 6, t: 7, u: 8, v: 9, w: 10, x: 11, y: 12 },
}

/**
 * Minutes east of Greenwich of "+0100", "-05:30", "GMT+1", "EST", "Etc/GMT". Nothing, and a name nobody knows, is UTC as RFC 2822 says;
 * null for what is no zone at all.
 */
export function offsetOf(written: string): number | null {
  const zone = written.trim().replace('\u2212', '-').toLowerCase()
  if (zone === '') return 0
  const numeric = /^(?:[a-z]{1,4})? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?::\d{2})?(?: [a-z]{1,5})?$/.exec(zone)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes > 15 * 60 ? null : minutes * (numeric[1] === '-' ? -1 : 1)
  }
  const odd = /^([+-])(\d)(\d{2})$/.exec(zone)
  if (odd !== null) return (Number(odd[2]) * 60 + Number(odd[3])) * (odd[1] === '-' ? -1 : 1)
  if (Object.hasOwn(names, zone)) return (names[zone] ?? 0) * 60
  const isUtc = /^(?:etc\/)?(?:gmt|utc|uct|greenwich|universal|zulu)(?:[+-]?0+)?(?: time)?$/.test(zone)
  return isUtc || /^[a-z]{1,5}$/.test(zone) ? 0 : null
}

/** Clocks of places that were asked for, null for what is no place: making one takes as long as reading a hundred dates. */
export type Clocks = Map<string, Intl.DateTimeFormat | null>

/** No feed comes from more places. */
const mostClocks = 20

/** Minutes east of Greenwich at a place of the IANA list ("Europe/Rome") at an instant (epoch milliseconds); null for no such place. */
export function offsetAt(place: string, instant: number, clocks: Clocks): number | null {
  const clock = clocks.get(place) ?? (clocks.has(place) || clocks.size >= mostClocks ? null : clockOf(place))
  if (clocks.size < mostClocks) clocks.set(place, clock)
  if (clock === null) return null
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(clock.format(instant)) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function clockOf(place: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}
