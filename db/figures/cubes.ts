/** Which sums are kept: each cube knows some of what an event tells, by the month or by the day. */

/** Everything a sum can be told apart by; the place of each is the number of its column in the file: new ones go to the end. */
export const dimensions = ['day', 'hour', 'how', 'network', 'own', 'team', 'campaign', 'advocate', 'item', 'caption'] as const
export type Dimension = (typeof dimensions)[number]

/** The number of the column of amounts. */
export const amountColumn = 15

export interface Cube {
  /** Its number in the file. */
  readonly id: number
  readonly has: readonly Dimension[]
}

const cube = (id: number, ...has: readonly Dimension[]): Cube => ({ id, has })

/** Every event once, as it is. */
export const everything = cube(6, 'day', 'hour', 'advocate', 'item', 'network', 'team', 'campaign', 'caption')
export const factMonth = cube(5, 'advocate', 'item', 'network', 'team', 'campaign', 'caption')
export const cellDay = cube(4, 'day', 'network', 'team', 'campaign')
export const hourMonth = cube(7, 'how', 'network', 'own')

/** Reckoned from `cellDay`. */
export const faces: readonly Cube[] = [
  cube(0, 'day', 'network', 'own'),
  cube(1, 'day', 'team'),
  cube(2, 'day', 'campaign', 'own'),
  cube(3, 'network', 'team', 'campaign'),
]

export const cubes: readonly Cube[] = [...faces, cellDay, factMonth, everything, hourMonth]

/** The key of the company's own pages among teams. */
export const ownPages = 1
/** The hour of an event of which only the day is known, and its hour of the week. */
export const noHour = 24
export const noHourOfWeek = 168

/** 0 for Monday 00:00 to 01:00. `day`: days since 1970-01-01. */
export function hourOfWeek(day: number, hour: number): number {
  return hour === noHour ? noHourOfWeek : ((((day + 3) % 7) + 7) % 7) * 24 + hour
}
