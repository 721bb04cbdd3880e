/** Which sums are kept: each cube knows some of what an event tells, by the month or by the day. */

/** Everything a sum can be told apart by; the place of each is the number of its column in the file: new ones go to the end. */
export const dimensions = ['day', 'hour', 'how', 'network', 'own', 'team', 'campaign', 'advocate', 'item', 'caption'] as const
export type Dimension = (typeof dimensions)[number]

/** The number of the column of amounts. */
export const amountColumn = 15

/** What sums can be told apart by: dimensions, and what is reckoned of items as they are now. */
export const attributes = [...dimensions, 'category', 'kind'] as const
export type Attribute = (typeof attributes)[number]

/** Which numbers of an attribute are wanted: 1 at their place. */
export type Wanted = ReadonlyMap<Attribute, Uint8Array>

/** The places, from 1, of an item's category and kind, by its key; 0: there is no such item. */
export interface ItemMarks {
  readonly category: Uint8Array
  readonly kind: Uint8Array
}

/** How many columns there may be. */
export const columnPlaces = 16

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

const byId: readonly (Cube | undefined)[] = Array.from({ length: 8 }, (_, id) => cubes.find((each) => each.id === id))

/** Whether a cube has a column of its own for it. */
export function cubeKnows(id: number, name: Dimension): boolean {
  return byId[id]?.has.includes(name) ?? false
}

/** The key of the company's own pages among teams. */
export const ownPages = 1
/** The hour of an event of which only the day is known, and its hour of the week. */
export const noHour = 24
export const noHourOfWeek = 168

/** 0 for Monday 00:00 to 01:00. `day`: days since 1970-01-01. */
export function hourOfWeek(day: number, hour: number): number {
  return hour === noHour ? noHourOfWeek : ((((day + 3) % 7) + 7) % 7) * 24 + hour
}
