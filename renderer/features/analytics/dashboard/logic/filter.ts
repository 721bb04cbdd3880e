/** What the figures are narrowed to, as it stands in the address. */
import type { FigureFilter } from '#shared/contracts/figures-shapes.ts'
import { contentCategories, contentKinds } from '#shared/domain/content/types.ts'
import { countedAt } from '#shared/domain/figures/types.ts'

/** Lists of a filter; the name is that in the address. */
export const filterKeys = ['networks', 'teamIds', 'campaignIds', 'categories', 'kinds', 'personIds', 'itemIds'] as const
export type FilterKey = (typeof filterKeys)[number]

export const noFilter: FigureFilter = {
  networks: [],
  teamIds: [],
  campaignIds: [],
  categories: [],
  kinds: [],
  personIds: [],
  itemIds: [],
  hours: [],
  ownPages: 'without',
}

/** From Monday. */
const hoursOfWeek = 168

function hoursIn(words: readonly string[]): number[] {
  const hours = words.filter((word) => /^\d{1,3}$/.test(word)).map(Number)
  return [...new Set(hours)].filter((hour) => hour < hoursOfWeek)
}

const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** "networks:linkedin,x;teamIds:…"; null where nothing is narrowed. What nobody knows is left out when it is read. */
export const figureFilterText = {
  toText: (filter: FigureFilter): string | null => {
    const parts = filterKeys.filter((key) => filter[key].length > 0).map((key) => `${key}:${filter[key].join(',')}`)
    if (filter.hours.length > 0) parts.push(`hours:${filter.hours.join(',')}`)
    if (filter.ownPages !== 'without') parts.push(`ownPages:${filter.ownPages}`)
    return parts.length === 0 ? null : parts.join(';')
  },
  toFilter: (text: string | null): FigureFilter => {
    const parts = new Map((text ?? '').split(';').map((part) => [part.split(':')[0] ?? '', (part.split(':')[1] ?? '').split(',')]))
    const known = <T extends string>(key: FilterKey, values: readonly T[]) => values.filter((value) => parts.get(key)?.includes(value))
    const ids = (key: FilterKey) => (parts.get(key) ?? []).filter((id) => pattern.test(id)).slice(0, 200)
    const ownPages = parts.get('ownPages')?.[0]
    return {
      networks: known('networks', countedAt),
      teamIds: ids('teamIds'),
      campaignIds: ids('campaignIds'),
      categories: known('categories', contentCategories),
      kinds: known('kinds', contentKinds),
      personIds: ids('personIds'),
      itemIds: ids('itemIds'),
      hours: hoursIn(parts.get('hours') ?? []),
      ownPages: ownPages === 'with' || ownPages === 'only' ? ownPages : 'without',
    }
  },
}

/** Taken in where it was not, taken out where it was. Values come from the lists that the contract knows. */
export function toggled(filter: FigureFilter, key: FilterKey, value: string): FigureFilter {
  const before: readonly string[] = filter[key]
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  return figureFilterText.toFilter(figureFilterText.toText({ ...filter, [key]: after }))
}

/** The same of an hour of the week. */
export function hourToggled(filter: FigureFilter, hour: number): FigureFilter {
  const isIn = filter.hours.includes(hour)
  return { ...filter, hours: isIn ? filter.hours.filter((each) => each !== hour) : [...filter.hours, hour] }
}

export function isNarrowed(filter: FigureFilter): boolean {
  return figureFilterText.toText(filter) !== null
}
