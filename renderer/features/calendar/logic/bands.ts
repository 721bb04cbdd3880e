/** Campaigns as bands over the days of a week: where each begins and ends, and on which line it lies. */
import type { CalendarView } from '#shared/contracts/calendar.ts'
import type { Day } from '#shared/domain/day.ts'

export interface Band {
  readonly id: string
  readonly name: string
  /** Days of the row, counted from 0; both belong to it. */
  readonly first: number
  readonly last: number
  readonly line: number
  /** It goes on in the row before or after. */
  readonly fromBefore: boolean
  readonly goesOn: boolean
}

/** More lines would leave no room for posts. */
const maxLines = 2

/** The bands of one row of days, those that begin earlier above. */
export function rowToBands(days: readonly Day[], campaigns: CalendarView['campaigns']): readonly Band[] {
  const start = days[0]
  const end = days.at(-1)
  if (start === undefined || end === undefined) return []
  const ends: number[] = []
  const bands: Band[] = []
  for (const campaign of campaigns.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    if (campaign.startsOn > end || campaign.endsOn < start) continue
    const first = Math.max(0, days.indexOf(campaign.startsOn))
    const last = campaign.endsOn >= end ? days.length - 1 : days.indexOf(campaign.endsOn)
    const free = ends.findIndex((taken) => taken < first)
    const line = free === -1 ? ends.length : free
    if (line >= maxLines) continue
    ends[line] = last
    bands.push({
      id: campaign.id,
      name: campaign.name,
      first,
      last,
      line,
      fromBefore: campaign.startsOn < start,
      goesOn: campaign.endsOn > end,
    })
  }
  return bands
}
